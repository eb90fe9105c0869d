import { originsOf } from '../arithmetic/formula-parts.ts';
import type { Criterion } from '../checklist.ts';
import type { Scale } from '../formula.ts';
import { scaleOfAnswer } from './choices.ts';
import { readAnswer } from './read-answer.ts';

/** Why what is written for a criterion says nothing. */
export interface AnswerFault {
  readonly code: 'not-asked' | 'unreadable-answer';
  /** What could be written instead. */
  readonly expected: readonly string[];
}

const SHARES = ['0.63', '17/20'];
const AMOUNTS = ['12', '2026-11-22'];

/**
 * What is wrong with a value that somebody writes for a criterion; null where it can be read. A criterion
 * that nobody is asked about takes none.
 */
export function judgeAnswer(
  { id, score }: Pick<Criterion, 'id' | 'score'>,
  value: string | number,
): AnswerFault | null {
  const asked = originsOf(score).flatMap((origin) => ('answer' in origin ? [origin] : []));
  if (asked.length === 0) return { code: 'not-asked', expected: [] };
  const isRead = asked.some(
    (origin) => readAnswer(origin, id, { value }, '').trace.reason !== 'unreadable-answer',
  );
  if (isRead) return null;
  const expected = asked.flatMap(({ answer }) => wordsOf(answer));
  return { code: 'unreadable-answer', expected: [...new Set(expected)] };
}

function wordsOf(answer: 'A3' | 'A5' | Scale): readonly string[] {
  if (answer === 'A3') return ['no', 'partial', 'yes'];
  if (answer === 'A5') return ['0', '1', '2', '3', '4'];
  const scale = scaleOfAnswer(answer);
  if ('choices' in scale) return Object.keys(scale.choices);
  return 'lin' in scale ? SHARES : AMOUNTS;
}
