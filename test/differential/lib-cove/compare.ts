import type { ComparedDocument, Corpus } from './compared-documents.ts';
import { type Difference, listDifferences } from './difference.ts';
import type { DifferenceClass, DifferenceContext } from './difference-class.ts';
import { readOurAnswer } from './our-answer.ts';
import { type PeerResult, peerVersion, readPeerAnswer } from './peer-answer.ts';

/** Why a document cannot be compared: lib-cove-ocds says nothing of what is in it. */
export type Obstacle = 'not-parsed' | 'version' | 'crash' | 'no-answer';

/** Everything in which the two validators differ. */
export interface Comparison {
  readonly compared: Readonly<Record<Corpus, number>>;
  /** Statements that both make. */
  readonly agreed: Readonly<Record<Corpus, number>>;
  readonly differences: readonly ClassifiedDifference[];
  readonly obstacles: readonly { readonly corpus: Corpus; readonly obstacle: Obstacle }[];
}

/** A difference of one document, with the class that it belongs to. */
export interface ClassifiedDifference extends Difference {
  readonly corpus: Corpus;
  readonly document: string;
  /** Id of the class; null where none matches. */
  readonly classId: string | null;
}

/** Compares every document, one by one. */
export async function compareAll(
  documents: readonly ComparedDocument[],
  classes: readonly DifferenceClass[],
): Promise<Comparison> {
  const compared = { published: 0, 'hard-cases': 0 };
  const agreed = { published: 0, 'hard-cases': 0 };
  const differences: ClassifiedDifference[] = [];
  const obstacles: { corpus: Corpus; obstacle: Obstacle }[] = [];
  for (const { name, corpus, bytes, result } of documents) {
    const obstacle = obstacleOf(result);
    if (obstacle) {
      obstacles.push({ corpus, obstacle });
      continue;
    }
    const context = await answerBoth(bytes, result);
    compared[corpus] += 1;
    agreed[corpus] += countAgreed(context);
    for (const difference of listDifferences(context.ours, context.peer)) {
      const found = classes.find(({ matches }) => matches(difference, context));
      differences.push({ ...difference, corpus, document: name, classId: found?.id ?? null });
    }
  }
  return { compared, agreed, differences, obstacles };
}

async function answerBoth(bytes: Uint8Array, result: PeerResult): Promise<DifferenceContext> {
  const version = peerVersion(result);
  const published: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const document = result.wrapped_as ? { releases: [published] } : published;
  const wrappedAt = result.wrapped_as ? 'releases/0' : '';
  const ours = await readOurAnswer(bytes, { version, wrappedAt });
  return { version, document, ours, peer: readPeerAnswer(result) };
}

function countAgreed({ ours, peer }: DifferenceContext): number {
  let agreed = 0;
  for (const [key, { count }] of ours) agreed += Math.min(count, peer.get(key)?.count ?? 0);
  return agreed;
}

function obstacleOf({ unreadable, peer_error, errors }: PeerResult): Obstacle | null {
  if (unreadable !== undefined) return 'not-parsed';
  if (peer_error !== undefined) {
    return peer_error.startsWith('OCDSVersionError') ? 'version' : 'crash';
  }
  return errors === undefined ? 'no-answer' : null;
}
