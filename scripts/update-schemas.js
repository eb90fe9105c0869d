import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describeSources, listCodelistFiles, SCHEMA_FILES } from './standard/describe-sources.js';
import { extractFacts, findLanguageTag } from './standard/extract-facts.js';
import { formatJson } from './standard/format-json.js';
import { readCodelist } from './standard/read-codelist.js';
import { renderNotice } from './standard/render-notice.js';

const VERSIONS = [
  { minor: '1.0', patch: '1.0.3', date: '2017-07-31', path: 'standard/schema' },
  { minor: '1.1', patch: '1.1.5', date: '2020-08-20', path: 'schema' },
];

const root = resolve(import.meta.dirname, '..');
const schemas = join(root, 'schemas');

/** Writes the facts of every version found in a folder of official copies, one folder a version. */
function updateSchemas(official) {
  const languageTag = findLanguageTag(
    readJson(join(official, VERSIONS.at(-1).patch, 'release-schema.json')),
  );
  for (const version of VERSIONS) writeVersion(join(official, version.patch), version, languageTag);
  writeJson('ocds/language-tag.json', { pattern: languageTag });

  const sources = {
    files: VERSIONS.flatMap((version) => describeSources(join(official, version.patch), version)),
  };
  writeJson('sources.json', sources);
  writeFileSync(join(root, 'NOTICE'), renderNotice(sources));
}

function writeVersion(folder, version, languageTag) {
  const codelists = Object.fromEntries(
    listCodelistFiles(folder).map((name) => [
      basename(name, '.csv'),
      readCodelist(readFileSync(join(folder, name), 'utf8'), name),
    ]),
  );
  mkdirSync(join(schemas, 'ocds', version.minor), { recursive: true });
  writeJson(`ocds/${version.minor}/codelists.json`, codelists);
  for (const [official, ours] of Object.entries(SCHEMA_FILES)) {
    if (ours === null) continue;
    const facts = extractFacts(readJson(join(folder, official)), codelists, languageTag);
    writeJson(`ocds/${version.minor}/${ours}`, facts);
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function writeJson(name, value) {
  writeFileSync(join(schemas, name), formatJson(value));
}

const [official] = process.argv.slice(2);
if (official === undefined) {
  process.stderr.write('usage: node scripts/update-schemas.js <folder with 1.0.3 and 1.1.5>\n');
  process.exitCode = 2;
} else {
  updateSchemas(resolve(official));
}
