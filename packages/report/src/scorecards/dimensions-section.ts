import { hangText, longestOf, padText } from '../text/wrap-text.ts';
import { scoreBar } from './score-bar.ts';
import type { ScorecardPage } from './scorecard-page.ts';
import { wordInterval, wordShare } from './word-score.ts';

/** A dimension in words. */
export interface WordedDimension {
  readonly title: string;
  readonly bar: string;
  readonly score: string;
  readonly evidence: string;
}

/** The dimensions of a card, in the order of its checklist. */
export function wordDimensions({
  scorecard,
  locale,
  titleOf,
}: ScorecardPage): readonly WordedDimension[] {
  return scorecard.dimensions.map((dimension) => {
    const isScored = dimension.state === 'scored';
    return {
      title: titleOf(dimension.id),
      bar: isScored ? scoreBar(dimension) : '',
      score: isScored
        ? wordInterval(dimension, locale)
        : locale.word(`scorecard.dimension-state.${dimension.state}`),
      evidence: isScored ? wordShare(dimension.evidence, locale) : '',
    };
  });
}

/** A bar for each dimension, and what its signs mean. */
export function dimensionLines(page: ScorecardPage): string[] {
  const { scorecard, locale, painter, width } = page;
  // One dimension is the whole, which stands above.
  if (scorecard.dimensions.length < 2) return [];
  const rows = wordDimensions(page);
  const columns = {
    bar: longestOf(rows.map(({ bar }) => bar)),
    score: longestOf(rows.map(({ score }) => score)),
    evidence: longestOf(rows.map(({ evidence }) => evidence)),
  };
  return [
    painter.paint('strong', locale.word('scorecard.dimensions')),
    ...rows.flatMap(({ title, bar, score, evidence }) => {
      const numbers = `${padText(score, columns.score)}  ${padText(evidence, columns.evidence)}`;
      return hangText(`  ${padText(bar, columns.bar)}  ${numbers}  `, title, width);
    }),
    ...(rows.some(({ bar }) => bar !== '')
      ? hangText('  ', locale.word('scorecard.bar'), width).map((line) =>
          painter.paint('quiet', line),
        )
      : []),
  ];
}
