import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { wordBuyerDoubts } from '@vitrina/report';
import {
  type Assessment,
  type BuyerReference,
  type CheckOptions,
  readCsv,
} from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import { guessSeparator } from './guess-separator.ts';
import { readText } from './read-text.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const TABLE = /\.(csv|tsv)$/i;
const LIST = /\.(csv|tsv|txt)$/i;

/** True for what names a file, though there may be none. */
export function isListName(value: string): boolean {
  return LIST.test(value);
}

/**
 * The buyers that `--buyer` names: ids, names, and files of these.
 * @throws UsageError where a file cannot be read, or names nobody.
 */
export async function readBuyers(
  given: Arguments,
  { folder }: Terminal,
): Promise<Pick<CheckOptions, 'buyers'>> {
  const found = new Map<string, BuyerReference>();
  for (const value of given.list('buyer')) {
    for (const reference of await readValue(value.trim(), folder)) {
      found.set(JSON.stringify([reference.text, reference.by]), reference);
    }
  }
  return found.size === 0 ? {} : { buyers: [...found.values()] };
}

async function readValue(value: string, folder: string): Promise<readonly BuyerReference[]> {
  if (value === '') throw new UsageError('empty-buyer');
  const file = resolve(folder, value);
  if (!isListName(value) && !(await isFile(file))) return [{ text: value }];
  const text = await readText(value, folder, 'buyers-unreadable', 'no-buyers-file');
  const references = TABLE.test(value) ? readTable(text, value) : readLines(text);
  if (references.length === 0) throw new UsageError('no-buyers-in-file', { path: value });
  return references;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function readLines(text: string): readonly BuyerReference[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ text: line }));
}

/** By the column id where a row has it, else by its name. */
function readTable(text: string, path: string): readonly BuyerReference[] {
  const separator = guessSeparator(text);
  const [titles = [], ...rows] = readCsv(text, separator);
  const names = titles.map((title) => title.toLowerCase());
  const [id, name] = [names.indexOf('id'), names.indexOf('name')];
  if (id === -1 && name === -1) {
    throw new UsageError('buyers-without-column', { path, columns: titles.join(separator) });
  }
  return rows.flatMap((row): BuyerReference[] => {
    const [ownId = '', ownName = ''] = [row[id], row[name]];
    if (ownId !== '') return [{ text: ownId, by: 'id' }];
    return ownName === '' ? [] : [{ text: ownName, by: 'name' }];
  });
}

/** Says on standard error whom `--buyer` means only perhaps, or not at all. */
export function tellBuyers(
  { results }: Assessment,
  { buyers: asked }: CheckOptions,
  isTold: boolean,
  { locale, log }: Context,
): void {
  if (asked === undefined) return;
  if (results.buyers === undefined) log.warn(locale.word('buyers.unused'));
  else if (!isTold) {
    for (const sentence of wordBuyerDoubts(results.buyers, locale)) log.warn(sentence);
  }
}
