import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../packages/cli/src/commands/check.ts';
import { GLOBAL_OPTIONS } from '../../packages/cli/src/global-options.ts';

const HEAD = `# Configuration

Generated from \`schemas/vitrina/config.schema.json\` by \`npm run update\`; do not edit.

Settings that a project always needs stand in \`vitrina.config.yaml\` (or \`.yml\`, \`.json\`, \`.jsonc\`).
\`vitrina init\` writes one, with the OCDS files that it finds as inputs and all other settings in comments.

\`\`\`yaml
version: 1
root: true
inputs:
  tenders:
    path: out/*.json
failOn: warning
format: [plain, json=out/result.json]
\`\`\`

With it, \`vitrina check\` checks \`out/*.json\`, and so does \`vitrina check tenders\`.

## Which file counts

The file is looked for in the current directory and those above it, up to the first file with
\`root: true\`, the top of the repository or the home directory. Each setting comes from the nearest file
that has it. \`--config FILE\`, else the variable \`VITRINA_CONFIG\`, names one file that counts alone;
\`--no-config\` leaves all of them alone. No file is ever run as a program.

The command line wins over the file, the file over the environment (\`NO_COLOR\`, \`FORCE_COLOR\`, \`LANG\`,
\`SOURCE_DATE_EPOCH\`), that over the default. \`vitrina config print\` shows what applies and where it
comes from, \`vitrina config check\` what is wrong. Every run checks the file first: an unknown key or a
wrong value ends it with exit code 2, and all of them are told at once, with line and column.

Paths in a file start at its directory.

## Settings

| setting | value | meaning | flag |
|---|---|---|---|
`;

interface Property {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: number;
  readonly description: string;
}

/** The page of the configuration file, from its schema. */
export function renderConfiguration(root: string): string {
  const address = join(root, 'schemas/vitrina/config.schema.json');
  const { properties } = JSON.parse(readFileSync(address, 'utf8'));
  const options = [...check.options, ...GLOBAL_OPTIONS];
  const rows = Object.entries<Property>(properties).map(([key, property]) => {
    const option = options.find(({ setting }) => setting === key);
    const flag = option === undefined ? '' : `\`--${option.name}\``;
    return `| \`${key}\` | ${describeValue(property)} | ${property.description} | ${flag} |\n`;
  });
  const { path } = properties.inputs.additionalProperties.properties;
  rows.push(`| \`inputs.<name>.path\` | ${describeValue(path)} | ${path.description} | |\n`);
  for (const [name, limit] of Object.entries<Property>(properties.limits.properties)) {
    rows.push(`| \`limits.${name}\` | ${describeValue(limit)} | ${limit.description} | |\n`);
  }
  return HEAD + rows.join('');
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'list',
  boolean: '`true` or `false`',
  integer: 'number',
  object: 'settings by name',
  string: 'text',
};

function describeValue({ type = [], enum: choices, const: constant }: Property): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (constant !== undefined) return `\`${constant}\``;
  return [type]
    .flat()
    .map((name) => TYPES[name])
    .join(' or ');
}
