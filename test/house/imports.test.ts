import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findImports } from './find-imports.ts';
import { judgeImport, libraryFiles, libraryOf, packageOf } from './import-rules.ts';
import { listProjectFiles, projectRoot } from './project-files.ts';

const imports = listProjectFiles()
  .filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/.test(file))
  .flatMap((file) =>
    findImports(readFileSync(projectRoot + file, 'utf8')).map((specifier) => ({ file, specifier })),
  );

describe('imports of the packages', () => {
  it('follow the rules', () => {
    expect(imports.length).toBeGreaterThan(0);
    const complaints = imports.flatMap(({ file, specifier }) => {
      const reason = judgeImport(file, specifier);
      return reason === undefined ? [] : `${file} imports ${specifier}: ${reason}`;
    });
    expect(complaints).toEqual([]);
  });

  it('take each library into one file of a package', () => {
    const users = new Map<string, Set<string>>();
    for (const { file, specifier } of imports) {
      if (file.endsWith('.test.ts') || !(libraryOf(specifier) in libraryFiles)) continue;
      const key = `${packageOf(file)} uses ${libraryOf(specifier)}`;
      users.set(key, (users.get(key) ?? new Set()).add(file));
    }
    expect([...users].filter(([, files]) => files.size > 1)).toEqual([]);
  });
});

describe('judgeImport', () => {
  it.each([
    ['validator/src/node/index.ts', 'node:fs'],
    ['validator/src/read/split.test.ts', 'node:fs'],
    ['validator/src/read/split.test.ts', 'vitest'],
    ['validator/src/checks/registry.test.ts', '../../../../test/support/read-csv.ts'],
    ['validator/src/node/index.ts', '../index.ts'],
    ['validator/src/standard/load.ts', '@vitrina/schemas/ocds/1.1.5/structure.json'],
    ['validator/src/compile-schema.ts', 'ajv/dist/2020.js'],
    ['report/src/text/format.ts', '@vitrina/validator'],
    ['crawler/src/fetch/transport.ts', 'undici'],
    ['crawler/src/lock/lock-file.ts', 'node:fs/promises'],
    ['crawler/src/index.ts', '@vitrina/validator'],
    ['cli/src/commands/check.ts', '@vitrina/validator/node'],
    ['cli/src/run.ts', 'yargs'],
    ['cli/src/run.ts', 'yargs/helpers'],
  ])('lets %s import %s', (file, specifier) => {
    expect(judgeImport(`packages/${file}`, specifier)).toBeUndefined();
  });

  it.each([
    ['validator/src/read/split.ts', 'node:fs'],
    ['validator/src/node/index.ts', 'fs'],
    ['validator/src/index.ts', './node/index.ts'],
    ['validator/src/index.ts', '@vitrina/report'],
    ['validator/src/index.test.ts', '@vitrina/report'],
    ['validator/src/index.ts', '@vitrina/reports/locales/es.json'],
    ['validator/src/index.ts', '../../../schemas/sources.json'],
    ['validator/src/index.ts', '../../../test/support/read-csv.ts'],
    ['validator/src/index.ts', 'ajv'],
    ['validator/src/index.ts', 'lodash'],
    ['report/src/index.ts', '../../validator/src/index.ts'],
    ['report/src/index.ts', '@vitrina/validator/node'],
    ['crawler/src/fetch/fetch-bytes.ts', 'undici'],
    ['crawler/src/index.ts', '@vitrina/validator/node'],
    ['validator/src/index.ts', '@vitrina/crawler'],
    ['report/src/index.ts', '@vitrina/crawler'],
    ['report/src/index.ts', '@vitrina/cli'],
    ['report/src/index.ts', 'node:path'],
    ['cli/src/index.ts', '@vitrina/schemas/sources.json'],
    ['cli/src/commands/check.ts', 'yargs'],
    ['unknown/src/index.ts', 'vitest'],
  ])('stops %s from importing %s', (file, specifier) => {
    expect(judgeImport(`packages/${file}`, specifier)).toEqual(expect.any(String));
  });
});

describe('findImports', () => {
  it('sees every way to import, and nothing else', () => {
    const source = [
      "import { one } from 'a';",
      "import type { Two } from 'b';",
      'import {',
      '  three,',
      '  type Four,',
      '} from "c";',
      "import five, * as six from 'd';",
      "import 'e';",
      "export { seven } from 'f';",
      "export * from 'g';",
      "export type { Eight } from 'h';",
      "const nine = await import('i');",
      "const ten = require('j');",
      "type Eleven = import('k').Eleven;",
      "import twelve from 'l' with { type: 'json' };",
      "export const thirteen = 'not me';",
      "// an import of text taken from 'nowhere'",
    ].join('\n');
    expect([...findImports(source)].sort()).toEqual([...'abcdefghijkl']);
  });
});
