import { knownAmount } from '../arithmetic/amount.ts';
import { ANYTHING } from '../arithmetic/interval.ts';
import type { Answer } from '../evidence.ts';
import type { Origin } from '../formula.ts';
import type { Trace, UnknownReason } from '../scorecard.ts';
import { scaleOfAnswer } from './choices.ts';
import { isDay } from './days-since.ts';
import { type Found, foundNothing, type Reading, throughScale } from './found.ts';
import { countsOfText, numberOfText } from './read-text.ts';

type AnswerOrigin = Extract<Origin, { readonly answer: unknown }>;

/** Reads what a person says of a criterion. */
export function readAnswer(
  { answer: kind, blank }: AnswerOrigin,
  id: string,
  answer: Answer | undefined,
  asOf: string,
): Reading {
  const scale = scaleOfAnswer(kind);
  const about = { origin: 'answer', id } as const;
  if (answer === undefined || isBlank(answer)) {
    if (blank) return { amount: null, trace: { ...about, value: null } };
    if ('choices' in scale && scale.blank !== undefined) {
      return { amount: knownAmount(scale.blank), trace: { ...about, value: '' } };
    }
    return throughScale(foundNothing(about, 'not-answered', ANYTHING), scale);
  }
  const reason = faultOf(answer, asOf);
  if (reason) return throughScale(foundNothing(about, reason, ANYTHING), scale);
  if (answer.value === null) return { amount: null, trace: { ...about, value: null } };
  return throughScale(findAnswer(about, answer.value, asOf), scale);
}

/** True where somebody who is named says that a criterion does not apply, and that still holds. */
export function doesNotApply(answer: Answer | undefined, asOf: string): boolean {
  return answer !== undefined && answer.value === null && faultOf(answer, asOf) === null;
}

function findAnswer(
  about: Pick<Trace, 'origin' | 'id'>,
  value: string | number,
  asOf: string,
): Found {
  const text = String(value);
  const counts = countsOfText(text);
  return {
    trace: { ...about, value, ...counts },
    value: { state: 'text', text, number: numberOfText(text, asOf) },
    range: ANYTHING,
    unreadable: 'unreadable-answer',
  };
}

function isBlank({ value }: Answer): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function faultOf({ value, approver, date }: Answer, asOf: string): UnknownReason | null {
  if (date !== undefined) {
    if (!isDay(date)) return 'unreadable-answer';
    if (asOf >= yearAfter(date)) return 'answer-expired';
  }
  const isUnapproved = value === null && (approver ?? '').trim() === '';
  return isUnapproved ? 'unreadable-answer' : null;
}

/** Twelve months later, as a text that days can be compared with. */
function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
