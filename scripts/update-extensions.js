import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeExtensions } from './standard/describe-extensions.js';
import { listVersions, readLicence } from './standard/extension-files.js';
import { extractExtension } from './standard/extract-extension.js';
import { listFields } from './standard/list-fields.js';
import { readRegistry } from './standard/read-registry.js';
import { readJson, SCHEMAS, writeFacts, writeSources } from './standard/write-facts.js';

const LICENCE = 'Apache-2.0';

/** Writes the facts of every version of an extension in a folder that may be used, and the tables of all. */
function updateExtensions(official, registry) {
  const known = {
    codelists: readJson(join(SCHEMAS, 'ocds/1.1/codelists.json')),
    languageTag: readJson(join(SCHEMAS, 'ocds/language-tag.json')).pattern,
  };
  const versions = listVersions(official).flatMap((version) => {
    try {
      return [readVersion(version, known)];
    } catch ({ message }) {
      process.stderr.write(`left out: ${version.id} ${version.version}: ${message}\n`);
      return [];
    }
  });
  const files = groupEqual(versions);
  const registered = readRegistry(registry);
  clearExtensions();
  for (const { name, group, facts } of files) writeFile(name, group, facts);
  writeFacts('extensions/index.json', indexAddresses(files));
  writeFacts('extensions/registered.json', registered);
  const standard = readJson(join(SCHEMAS, 'ocds/1.1/release.json'));
  writeFacts('extensions/fields.json', listFields(listLive(files, registered), standard));
  writeSources({ extensions: files.flatMap(({ name, group }) => describeExtensions(name, group)) });
}

/** A version with its facts; throws where there is no licence or the facts do not hold together. */
function readVersion(version, known) {
  const licence = readLicence(version.folder);
  if (licence !== LICENCE) throw new Error(`licence ${licence}`);
  return { ...version, licence, facts: extractExtension(version.folder, known) };
}

/** Versions whose facts are equal share a file, which is named by the newest tag among them. */
function groupEqual(versions) {
  const groups = new Map();
  for (const version of versions) {
    const key = `${version.id} ${JSON.stringify(version.facts)}`;
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return [...groups.values()].map((group) => {
    const tagged = group.filter(({ version }) => version.startsWith('v'));
    const { id, version, facts } = tagged.at(-1) ?? group[0];
    return { name: `${id}/${version}.json`, group, facts };
  });
}

function writeFile(name, group, facts) {
  const [id, version] = name.replace(/\.json$/, '').split('/');
  const addresses = group.flatMap(({ origin }) => origin.addresses);
  writeFacts(`extensions/${name}`, { id, version, addresses, ...facts });
}

function indexAddresses(files) {
  return Object.fromEntries(
    files.flatMap(({ name, group }) =>
      group.flatMap(({ origin }) => origin.addresses.map((address) => [address, name])),
    ),
  );
}

/** The registered extensions in their live versions, which the registry names first. */
function listLive(files, registered) {
  const byAddress = new Map(
    files.flatMap(({ group, facts }) =>
      group.flatMap(({ origin }) => origin.addresses.map((address) => [address, facts])),
    ),
  );
  return registered.flatMap(({ id, base }) => {
    const facts = byAddress.get(base);
    return facts ? [{ id, release: facts.release }] : [];
  });
}

function clearExtensions() {
  const folder = join(SCHEMAS, 'extensions');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) rmSync(join(folder, entry.name), { recursive: true });
  }
}

const [official, registry] = process.argv.slice(2);
if (registry === undefined) {
  process.stderr.write(
    'usage: node scripts/update-extensions.js <collected extensions> <folder of the registry>\n',
  );
  process.exitCode = 2;
} else {
  updateExtensions(resolve(official), resolve(registry));
}
