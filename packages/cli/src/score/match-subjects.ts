import type { AnswerSheet } from '../answers/answer-sheet.ts';
import { listNames } from '../checklists/list-names.ts';
import { nearest } from '../suggest.ts';
import { UsageError } from '../usage-error.ts';
import type { Published } from './published.ts';

/** Somebody to score: what is published, and what people say. */
export interface Subject {
  readonly name: string;
  /** Null where only answers and probes count. */
  readonly published: Published | null;
  readonly answers: AnswerSheet['answers'];
}

/**
 * Brings together what is published and what is said of each subject. `wanted` is the name that the caller
 * gives, `fallback` what one is called of whom nothing says the name.
 * @throws UsageError where it is not clear who is meant
 */
export function matchSubjects(
  published: readonly Published[],
  sheets: readonly AnswerSheet[],
  wanted: string | undefined,
  fallback: string,
): readonly Subject[] {
  if (published.length === 0) {
    const meant = wanted === undefined ? sheets : [sheetOf(sheets, wanted)];
    const all = meant.length > 0 ? meant : [NOTHING_SAID];
    return all.map(({ subject, answers }) => {
      return { name: wanted ?? subject ?? fallback, published: null, answers };
    });
  }
  const [one, ...others] = published;
  if (one !== undefined && others.length === 0) {
    const sheet = wanted === undefined ? onlySheet(sheets) : sheetOf(sheets, wanted);
    const name = wanted ?? sheet.subject ?? one.name;
    return [{ name, published: one, answers: sheet.answers }];
  }
  if (wanted !== undefined) throw new UsageError('several-results', { subject: wanted });
  const named = sheets.find(({ subject }) => !published.some(({ name }) => name === subject));
  if (named && named.subject !== null)
    throw unknownSubject(
      named.subject,
      published.map(({ name }) => name),
    );
  return published.map((each) => {
    const sheet = sheets.find(({ subject }) => subject === each.name || subject === null);
    return { name: each.name, published: each, answers: sheet?.answers ?? {} };
  });
}

const NOTHING_SAID: AnswerSheet = { subject: null, answers: {} };

function onlySheet(sheets: readonly AnswerSheet[]): AnswerSheet {
  const [sheet = NOTHING_SAID, ...others] = sheets;
  if (others.length === 0) return sheet;
  const subjects = sheets.flatMap(({ subject }) => subject ?? []);
  throw new UsageError('which-subject', { n: sheets.length, subjects: listNames(subjects) });
}

function sheetOf(sheets: readonly AnswerSheet[], wanted: string): AnswerSheet {
  if (sheets.length === 0) return NOTHING_SAID;
  const found = sheets.find(({ subject }) => subject === wanted || subject === null);
  if (found) return found;
  throw unknownSubject(
    wanted,
    sheets.flatMap(({ subject }) => subject ?? []),
  );
}

function unknownSubject(subject: string, known: readonly string[]): UsageError {
  return new UsageError('unknown-subject', {
    subject,
    subjects: listNames(known),
    ...nearest(subject, known),
  });
}
