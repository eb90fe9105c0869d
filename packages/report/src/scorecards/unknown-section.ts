import type { UnknownReason } from '@vitrina/scorer';
import { formatNumber } from '../numbers.ts';
import { hangText, longestOf, padText } from '../text/wrap-text.ts';
import type { ScorecardPage } from './scorecard-page.ts';
import { wordShare, wordUnknown } from './word-score.ts';

/** Over this share of a dimension, what does not apply is worth a warning. */
const MUCH_NOT_APPLICABLE = 0.15;

/** What could not be judged, in words. */
export interface Unknowns {
  /** Undefined where all was judged. */
  readonly title: string | undefined;
  /** How many questions have each reason, most first; a question may have several. */
  readonly reasons: readonly { readonly count: number; readonly text: string }[];
  /** What does not apply, and where that is much. */
  readonly sentences: readonly string[];
}

/** What could not be judged of a subject, and why. */
export function wordUnknowns({ scorecard, locale, titleOf }: ScorecardPage): Unknowns {
  const { criteria, dimensions } = scorecard;
  const open = criteria.filter(({ reasons }) => reasons.length > 0);
  const counts = new Map<UnknownReason, number>();
  for (const reason of open.flatMap(({ reasons }) => reasons)) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const left = criteria.filter(({ state }) => state === 'not-applicable').map(({ id }) => id);
  const much = dimensions.filter(({ notApplicable }) => notApplicable > MUCH_NOT_APPLICABLE);
  return {
    title:
      open.length === 0
        ? undefined
        : locale.word('scorecard.unknown', { n: open.length, total: criteria.length }),
    reasons: [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([reason, count]) => ({ count, text: wordUnknown(reason, locale) })),
    sentences: [
      ...(left.length === 0
        ? []
        : [locale.word('scorecard.left-out', { n: left.length, criteria: left })]),
      ...much.map(({ id, notApplicable }) =>
        locale.word('scorecard.much-left-out', {
          dimension: titleOf(id),
          share: wordShare(notApplicable, locale),
        }),
      ),
    ],
  };
}

/** What could not be judged, as lines. */
export function unknownLines(page: ScorecardPage): string[] {
  const { locale, painter, width } = page;
  const { title, reasons, sentences } = wordUnknowns(page);
  const numbers = reasons.map(({ count }) => formatNumber(count, locale.format));
  const column = longestOf(numbers);
  return [
    ...(title === undefined ? [] : [painter.mark('warning') + painter.paint('warning', title)]),
    ...reasons.flatMap(({ text }, index) => {
      const number = numbers[index] ?? '';
      return hangText(
        `  ${' '.repeat(column - number.length)}${padText(number, 0)}  `,
        text,
        width,
      );
    }),
    ...sentences.flatMap((sentence) => hangText('', sentence, width)),
  ];
}
