import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readVersions, VERSIONS_FILE } from './standard/read-registry.js';

/** Files of a repository that facts are taken from. */
const TAKEN =
  /^(extension|release-schema|(release|record)-package-schema)\.json$|^LICENSE|^codelists\/[^/]+\.csv$/;

const REPOSITORY = /^https:\/\/raw\.githubusercontent\.com\/([^/]+)\/([^/]+)\//;

/**
 * Copies the official files of every version that was ever registered into a folder,
 * `<id>/<version>/`, with an `origin.json` that says where they are from.
 *
 * @param {string} clones holds a clone of each repository as `<owner>/<name>`
 * @param {string} registry a clone of the registry
 */
function collectExtensions(clones, registry, target) {
  for (const version of listRegistered(registry)) {
    const clone = join(clones, version.repository);
    const commit = existsSync(clone) ? commitOf(clone, version.version) : undefined;
    if (commit === undefined) {
      process.stderr.write(`not found: ${version.id} ${version.version} ${version.repository}\n`);
    } else {
      writeVersion(clone, commit, version, join(target, version.id, version.version));
    }
  }
}

/** Every version with its addresses, those under former ids and owners among them. */
function listRegistered(registry) {
  const commits = git(registry, 'log', '--format=%H', '--', VERSIONS_FILE).trim().split('\n');
  const rows = commits.flatMap((commit) =>
    readVersions(git(registry, 'show', `${commit}:${VERSIONS_FILE}`)),
  );
  const newest = new Map();
  const found = new Map();
  for (const { id, version, base, download } of rows) {
    const [, owner, name] = REPOSITORY.exec(base) ?? [];
    // Some rows gave a tag the address of the branch.
    if (name === undefined || !base.endsWith(`/${version}/`)) continue;
    // Repositories have moved to another owner, and hyphens became underscores.
    const key = name.replaceAll('-', '_');
    if (!newest.has(key)) newest.set(key, { id, repository: `${owner}/${name}` });
    const known = found.get(`${key} ${version}`) ?? { ...newest.get(key), version, addresses: [] };
    found.set(`${key} ${version}`, known);
    for (const address of [base, `${base}extension.json`, download]) {
      if (!known.addresses.includes(address)) known.addresses.push(address);
    }
  }
  return [...found.values()];
}

function commitOf(clone, version) {
  try {
    return git(clone, 'rev-parse', '--verify', '--quiet', `${version}^{commit}`).trim();
  } catch {
    return undefined;
  }
}

function writeVersion(clone, commit, { repository, addresses }, target) {
  const names = git(clone, 'ls-tree', '-r', '--name-only', commit).split('\n');
  for (const name of names.filter((name) => TAKEN.test(name))) {
    writeFile(join(target, name), git(clone, 'show', `${commit}:${name}`));
  }
  const date = git(clone, 'log', '-1', '--format=%cs', commit).trim();
  const origin = { repository, commit, date, addresses };
  writeFile(join(target, 'origin.json'), `${JSON.stringify(origin, null, 2)}\n`);
}

function writeFile(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function git(clone, ...command) {
  return execFileSync('git', ['-C', clone, ...command], { encoding: 'utf8' });
}

const [clones, registry, target] = process.argv.slice(2);
if (target === undefined) {
  process.stderr.write(
    'usage: node scripts/collect-extensions.js <folder of clones> <clone of registry> <target>\n',
  );
  process.exitCode = 2;
} else {
  collectExtensions(resolve(clones), resolve(registry), resolve(target));
}
