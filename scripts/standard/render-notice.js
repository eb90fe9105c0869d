/**
 * The text of the root NOTICE: which work of others stands in this repository, and under which terms.
 *
 * @param {{ files: readonly object[], extensions: readonly object[] }} sources the content of `schemas/sources.json`
 * @returns {string}
 */
export function renderNotice(sources) {
  const versions = [...new Set(sources.files.map((file) => file.version))];
  return [
    'Vitrina',
    '',
    'The folder schemas/ocds holds facts of the Open Contracting Data Standard (names, types,',
    'codes and merge rules of its fields). They were taken, without the descriptions, from files of',
    'the Open Contracting Partnership that are licensed under the Apache License, Version 2.0, and',
    'were changed on the way. schemas/sources.json gives the SHA-256 of each of these files.',
    ...versions.flatMap((version) => ['', ...renderVersion(sources, version)]),
    '',
    'The folder schemas/extensions holds the same facts of extensions of the standard. They were',
    'taken, without the descriptions, from the repositories below at the named commits, which are',
    'licensed under the Apache License, Version 2.0, and were changed on the way.',
    '',
    ...sources.extensions.map(({ id, version, date, address }) =>
      [id, version, date, address].join(' '),
    ),
    '',
  ].join('\n');
}

function renderVersion(sources, version) {
  const files = sources.files.filter((file) => file.version === version);
  const [{ date, licence }] = files;
  return [`OCDS ${version}, ${date}, ${licence}`, ...files.map((file) => `  ${file.address}`)];
}
