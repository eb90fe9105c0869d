import { hashFiles } from './extension-files.js';

/** Where the official files of the versions in one of our files are from, and what became of them. */
export function describeExtensions(name, group) {
  return group.map(({ id, version, folder, licence, origin }) => ({
    id,
    version,
    address: `https://raw.githubusercontent.com/${origin.repository}/${origin.commit}/`,
    date: origin.date,
    licence,
    became: `extensions/${name}`,
    sha256: hashFiles(folder),
  }));
}
