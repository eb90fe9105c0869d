import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PATCHES, readCodelistFiles } from './extension-files.js';
import { extractFacts } from './extract-facts.js';
import { readCodelist } from './read-codelist.js';
import { readJson } from './write-facts.js';

/** What each sign before the name of a codelist file does to the codelist. */
const EFFECTS = { '+': 'add', '-': 'remove', '': 'codes' };

/**
 * The facts of one version of an extension: its merge patches without prose, what it does to codelists,
 * what it rests on and which versions of the standard it is for.
 *
 * @param {string} folder the official files
 * @param {{ codelists: object, languageTag: string }} known `codelists` are those that it may name
 *   beside its own
 * @returns {object}
 * @throws where a keyword, a column or a form is met that is not known
 */
export function extractExtension(folder, { codelists, languageTag }) {
  const { compatibility, dependencies = [] } = readJson(join(folder, 'extension.json'));
  const files = readCodelistFiles(folder);
  const own = Object.fromEntries(
    files
      .filter(({ sign }) => sign === '')
      .map(({ name, file, text }) => [name, readCodelist(text, file)]),
  );
  const patches = Object.fromEntries(
    Object.entries(PATCHES)
      .filter(([name]) => existsSync(join(folder, name)))
      .map(([name, part]) => [
        part,
        extractPatch(readJson(join(folder, name)), { ...codelists, ...own }, languageTag),
      ])
      .filter(([, patch]) => Object.keys(patch).length > 0),
  );
  return {
    ...(Array.isArray(compatibility) && { compatibility }),
    ...(dependencies.length > 0 && { dependencies }),
    release: {},
    ...patches,
    codelists: extractCodelists(files),
  };
}

/** A list of required fields that is empty asks for nothing; as a patch it would undo the standard's. */
function extractPatch(schema, codelists, languageTag) {
  const { required = [], ...facts } = extractFacts(schema, codelists, languageTag);
  return { ...facts, ...(required.length > 0 && { required }) };
}

function extractCodelists(files) {
  const codelists = {};
  for (const { sign, name, file, text } of files) {
    codelists[name] = { ...codelists[name], [EFFECTS[sign]]: readCodelist(text, file).codes };
  }
  return codelists;
}
