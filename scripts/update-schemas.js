import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describeSources, listCodelistFiles, SCHEMA_FILES } from './standard/describe-sources.js';
import { extractFacts, findLanguageTag } from './standard/extract-facts.js';
import { readCodelist } from './standard/read-codelist.js';
import { readJson, writeFacts, writeSources } from './standard/write-facts.js';

const VERSIONS = [
  { minor: '1.0', patch: '1.0.3', commit: '1__0__3', date: '2017-07-31', path: 'standard/schema' },
  { minor: '1.1', patch: '1.1.5', commit: '1__1__5', date: '2020-08-20', path: 'schema' },
  {
    minor: '1.2',
    patch: '1.2-dev',
    commit: '0871878dcc894e311b90c41f98974f33e77e2baa',
    date: '2024-10-24',
    path: 'schema',
  },
];

/** The last version that has translated fields. */
const TRANSLATED = '1.1.5';

/** Writes the facts of every version found in a folder of official copies, one folder a version. */
function updateSchemas(official) {
  const languageTag = findLanguageTag(readJson(join(official, TRANSLATED, 'release-schema.json')));
  for (const version of VERSIONS) writeVersion(join(official, version.patch), version, languageTag);
  writeFacts('ocds/language-tag.json', { pattern: languageTag });
  writeSources({
    files: VERSIONS.flatMap((version) => describeSources(join(official, version.patch), version)),
  });
}

function writeVersion(folder, { minor }, languageTag) {
  const codelists = Object.fromEntries(
    listCodelistFiles(folder).map((name) => [
      basename(name, '.csv'),
      readCodelist(readFileSync(join(folder, name), 'utf8'), name),
    ]),
  );
  writeFacts(`ocds/${minor}/codelists.json`, codelists);
  const files = {};
  for (const [official, ours] of Object.entries(SCHEMA_FILES)) {
    if (ours === null || !existsSync(join(folder, official))) continue;
    const facts = extractFacts(readJson(join(folder, official)), codelists, languageTag);
    files[ours] = files[ours] === undefined ? facts : withRecord(files[ours], facts);
  }
  for (const [name, facts] of Object.entries(files)) writeFacts(`ocds/${minor}/${name}`, facts);
}

/** Says a record where every version has it: among the definitions of the record package. */
function withRecord(recordPackage, { definitions, ...record }) {
  return { ...recordPackage, definitions: { record, ...definitions } };
}

const [official] = process.argv.slice(2);
if (official === undefined) {
  process.stderr.write('usage: node scripts/update-schemas.js <folder with 1.0.3 to 1.2-dev>\n');
  process.exitCode = 2;
} else {
  updateSchemas(resolve(official));
}
