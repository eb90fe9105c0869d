import type { Problem } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import type { TextPage } from './text-page.ts';
import { hangText } from './wrap-text.ts';

const LISTED_PROBLEMS = 10;

/** Faults of checks, inputs and the tool; each sentence once, with the places in a bounded list. */
export function problemLines({ assessment, context, painter, width }: TextPage): string[] {
  const { locale } = context;
  const { problems } = assessment;
  if (problems.length === 0) return [];
  const listed = problems.slice(0, LISTED_PROBLEMS);
  const title = locale.word('problems.title', { n: problems.length });
  return [
    painter.mark('warning') + painter.paint('strong', title),
    ...listed.flatMap((problem) => hangText('  ', wordProblem(problem, locale), width)),
    ...(listed.length < problems.length
      ? [`  ${locale.word('count.more', { n: problems.length - listed.length })}`]
      : []),
  ];
}

/** A problem in a sentence, with where it happened and what the program said. */
export function wordProblem({ code, input, check, detail }: Problem, locale: Locale): string {
  const id = `problem.${code}`;
  let sentence = locale.word(locale.has(id) ? id : 'problem.unknown', { code, check });
  if (input !== undefined) sentence = locale.word('problems.in-input', { sentence, input });
  if (detail === undefined) return sentence;
  return locale.word('problems.with-detail', { sentence, detail });
}
