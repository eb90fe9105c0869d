import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formatJson } from './format-json.js';
import { renderNotice } from './render-notice.js';

const root = resolve(import.meta.dirname, '../..');
/** The folder of all that is written here. */
export const SCHEMAS = join(root, 'schemas');

/** Writes a file of facts; `name` is its path in the folder of schemas. */
export function writeFacts(name, facts) {
  const path = join(SCHEMAS, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatJson(facts));
}

/** Replaces one part of the list of sources, the standard or its extensions, and renews the NOTICE. */
export function writeSources(part) {
  const sources = { ...readJson(join(SCHEMAS, 'sources.json')), ...part };
  writeFacts('sources.json', sources);
  writeFileSync(join(root, 'NOTICE'), renderNotice(sources));
}

/** Reads a JSON file. */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
