// @ts-check

/** What the package `vitrina` offers, and the package of the workspace that it is from. */
const ENTRIES = {
  '.': '@vitrina/validator',
  './node': '@vitrina/validator/node',
  './report': '@vitrina/report',
};

/** The command, where npm puts what is bundled. */
const COMMAND = '../node_modules/@vitrina/cli/bin/vitrina.js';

/** The packages of the workspace that `vitrina` is made of, by folder under `packages`. */
export const PARTS = ['cli', 'crawler', 'report', 'validator'];

/**
 * The package.json of `vitrina`.
 *
 * @param {{ version: string, license: string, engines: object }} command that of the command
 * @param {string} description
 * @param {Record<string, string>} dependencies versions by name; all of them are bundled
 * @returns {object}
 */
export function vitrinaManifest({ version, license, engines }, description, dependencies) {
  const exports = Object.keys(ENTRIES).map((entry) => [
    entry,
    { types: `./${fileOf(entry)}.d.ts`, default: `./${fileOf(entry)}.js` },
  ]);
  return {
    name: 'vitrina',
    version,
    description,
    license,
    type: 'module',
    sideEffects: false,
    engines,
    exports: { ...Object.fromEntries(exports), './package.json': './package.json' },
    bin: { vitrina: './bin/vitrina.js' },
    files: ['bin', '*.js', '*.d.ts', 'NOTICE'],
    dependencies,
    bundleDependencies: Object.keys(dependencies),
  };
}

/**
 * The files of `vitrina` beside its package.json: each passes on what a bundled package has.
 *
 * @returns {Record<string, string>} texts by path
 */
export function vitrinaFiles() {
  const entries = Object.entries(ENTRIES).flatMap(([entry, origin]) => {
    const text = `export * from '${origin}';\n`;
    return [
      [`${fileOf(entry)}.js`, text],
      [`${fileOf(entry)}.d.ts`, text],
    ];
  });
  const command = `#!/usr/bin/env node\nimport '${COMMAND}';\n`;
  return { ...Object.fromEntries(entries), 'bin/vitrina.js': command };
}

/** @param {string} entry such as `./node` */
function fileOf(entry) {
  return entry === '.' ? 'index' : entry.slice('./'.length);
}
