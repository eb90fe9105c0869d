import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

interface PackageRule {
  /** What it may import of the workspace; `/*` stands for every file of a data package. */
  readonly workspace: readonly string[];
  /** The folder whose files may use Node, and which no file outside it may import. */
  readonly nodeFolder?: string;
}

/** The one direction of dependencies: a package that has no row here may not exist. */
const packageRules: Readonly<Record<string, PackageRule>> = {
  validator: { workspace: ['@vitrina/schemas/*'], nodeFolder: 'packages/validator/src/node/' },
  scorer: { workspace: ['@vitrina/validator'] },
  crawler: { workspace: ['@vitrina/validator'], nodeFolder: 'packages/crawler/src/' },
  report: { workspace: ['@vitrina/validator', '@vitrina/scorer', '@vitrina/reports/*'] },
  cli: {
    workspace: [
      '@vitrina/validator',
      '@vitrina/validator/node',
      '@vitrina/crawler',
      '@vitrina/scorer',
      '@vitrina/report',
      '@vitrina/schemas/vitrina/*',
      '@vitrina/reports/*',
    ],
    nodeFolder: 'packages/cli/src/',
  },
};

/** Third-party libraries and the one file that imports each, so that replacing it changes one file. */
export const libraryFiles: Readonly<Record<string, string>> = {
  ajv: 'compile-schema.ts',
  'ajv-formats': 'compile-schema.ts',
  'jsonpath-plus': 'select-path.ts',
  tinyglobby: 'find-sources.ts',
  undici: 'transport.ts',
  handlebars: 'render.ts',
  yargs: 'run.ts',
  yaml: 'read-yaml.ts',
  yauzl: 'zip-archive.ts',
};

/** The package of a file such as `packages/cli/src/run.ts`: `cli`. */
export function packageOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The library of a specifier such as `ajv/dist/2020.js`: `ajv`. */
export function libraryOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Why a file may not import this; undefined when it may. */
export function judgeImport(file: string, specifier: string): string | undefined {
  const rule = packageRules[packageOf(file)];
  if (rule === undefined) return 'its package has no row in packageRules';

  const isTest = file.endsWith('.test.ts');
  if (specifier.startsWith('.')) return judgeRelative(file, specifier, rule, isTest);
  if (specifier.startsWith('@vitrina/')) return judgeWorkspace(specifier, rule);
  if (isTest) return undefined;
  if (isBuiltin(specifier)) {
    if (!specifier.startsWith('node:')) return 'built-in modules are written with node:';
    return isIn(rule.nodeFolder, file) ? undefined : 'this code also runs in a browser';
  }
  const owner = libraryFiles[libraryOf(specifier)];
  if (owner === undefined) return 'the library has no row in libraryFiles';
  return posix.basename(file) === owner ? undefined : `only ${owner} imports this library`;
}

function judgeRelative(
  file: string,
  specifier: string,
  rule: PackageRule,
  isTest: boolean,
): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  if (isTest && target.startsWith('test/')) return undefined;
  if (!target.startsWith(`packages/${packageOf(file)}/`)) {
    return 'other packages are imported by their name';
  }
  if (!isTest && isIn(rule.nodeFolder, target) && !isIn(rule.nodeFolder, file)) {
    return 'this code also runs in a browser';
  }
  return undefined;
}

function judgeWorkspace(specifier: string, rule: PackageRule): string | undefined {
  const isAllowed = rule.workspace.some((allowed) =>
    allowed.endsWith('/*') ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed,
  );
  return isAllowed ? undefined : 'dependencies do not go in this direction';
}

function isIn(folder: string | undefined, file: string): boolean {
  return folder !== undefined && file.startsWith(folder);
}
