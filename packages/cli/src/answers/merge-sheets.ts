import type { AnswerSheet } from './answer-sheet.ts';

/** What is said in one file of one subject; the second row of the same name is another one. */
interface Layer extends AnswerSheet {
  /** Null where it is said of everybody. */
  readonly key: string | null;
}

/**
 * What several files say, put together by subject. Of two answers to one question the later file's
 * counts; what is said of nobody is said of everybody.
 */
export function mergeSheets(files: readonly (readonly AnswerSheet[])[]): readonly AnswerSheet[] {
  const layers = files.flatMap(numberSheets);
  const keys = [...new Set(layers.map(({ key }) => key))].filter((key) => key !== null);
  const all = keys.length > 0 ? keys : layers.length > 0 ? [null] : [];
  return all.map((wanted) => {
    const own = layers.filter(({ key }) => key === null || key === wanted);
    return {
      subject: own.find(({ key }) => key === wanted)?.subject ?? null,
      answers: Object.fromEntries(own.flatMap(({ answers }) => Object.entries(answers))),
    };
  });
}

function numberSheets(sheets: readonly AnswerSheet[]): readonly Layer[] {
  const counts = new Map<string, number>();
  return sheets.map((sheet) => {
    const { subject } = sheet;
    if (subject === null) return { ...sheet, key: null };
    const number = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, number);
    return { ...sheet, key: `${number} ${subject}` };
  });
}
