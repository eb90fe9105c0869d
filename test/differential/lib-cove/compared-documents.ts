import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hardCases } from '../hard-cases/index.ts';
import peerResults from '../hard-cases/peer-results.json' with { type: 'json' };
import type { PeerResult } from './peer-answer.ts';

/** A document, with what lib-cove-ocds says about it. */
export interface ComparedDocument {
  readonly name: string;
  readonly corpus: Corpus;
  readonly bytes: Uint8Array;
  readonly result: PeerResult;
}

/** Files of publishers, which are not part of the project, or documents written by hand. */
export type Corpus = 'published' | 'hard-cases';

const data = resolve(import.meta.dirname, '../../../../shared/data');
const answers = resolve(data, 'oracle/lib-cove-ocds.json');

/** False where only the documents written by hand can be compared. */
export const hasPublishedFiles: boolean = existsSync(answers);

/** Every document that can be compared, and every file that would be if there were an answer. */
export function listDocuments(): readonly ComparedDocument[] {
  return [...(hasPublishedFiles ? listPublishedFiles() : []), ...listHardCases()];
}

function listHardCases(): ComparedDocument[] {
  const results = peerResults as unknown as Readonly<Record<string, PeerResult>>;
  return hardCases.map(({ title, bytes }) => {
    const result = results[title];
    if (!result) throw new Error(`no answer of lib-cove-ocds: ${title}`);
    return { name: title, corpus: 'hard-cases', bytes, result };
  });
}

function listPublishedFiles(): ComparedDocument[] {
  const results: Readonly<Record<string, PeerResult>> = JSON.parse(readFileSync(answers, 'utf8'));
  const folder = resolve(data, 'real');
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: false })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name,
      corpus: 'published',
      bytes: readFileSync(resolve(folder, name)),
      result: results[name] ?? {},
    }));
}
