import type { CriterionScore, NextAction } from '@vitrina/scorer';
import { formatNumber } from '../numbers.ts';
import { hangText, wrapText } from '../text/wrap-text.ts';
import type { ScorecardPage } from './scorecard-page.ts';
import { wordQuestion } from './standing-section.ts';
import { wordShare } from './word-score.ts';

const SHOWN = 3;

/** The criteria in which a subject is best: what counts more first. */
export function strongestOf({ scorecard: { criteria } }: ScorecardPage): readonly CriterionScore[] {
  return criteria
    .filter(({ state, low }) => state === 'scored' && low > 0)
    .toSorted((one, other) => other.low - one.low || other.points - one.points)
    .slice(0, SHOWN);
}

/** What is best, as lines. */
export function strongestLines(page: ScorecardPage): string[] {
  const { locale, painter, width } = page;
  const strongest = strongestOf(page);
  if (strongest.length === 0) return [];
  return [
    painter.paint('strong', locale.word('scorecard.strongest')),
    ...strongest.flatMap((score) => hangText('  - ', wordStrength(score, page), width)),
  ];
}

/** A question, and what the subject comes to in it for sure. */
export function wordStrength({ id, low }: CriterionScore, page: ScorecardPage): string {
  const { checklist, locale } = page;
  const isOfOnes = checklist.kind !== 'emulation';
  return locale.word('scorecard.strength', {
    question: wordQuestion(id, page),
    score: isOfOnes ? wordShare(low, locale) : formatNumber(low, locale.format, 2),
  });
}

/** The first of the next steps. */
export function stepsOf({ scorecard: { nextActions } }: ScorecardPage): readonly NextAction[] {
  return nextActions.slice(0, SHOWN);
}

/** What a step would gain, what it takes, and who has to take it. */
export function wordStep({ gain, effort, who }: NextAction, { locale }: ScorecardPage): string {
  return locale.word('scorecard.step', {
    n: Number(gain.toFixed(1)),
    effort: locale.word(`scorecard.effort.${effort}`),
    who: locale.word(`scorecard.who.${who}`),
  });
}

/** The next steps, as lines. */
export function stepLines(page: ScorecardPage): string[] {
  const { locale, painter, width, textsOf } = page;
  const steps = stepsOf(page);
  if (steps.length === 0) return [];
  return [
    painter.paint('strong', locale.word('scorecard.steps')),
    ...steps.flatMap((step, index) => [
      ...hangText(`  ${index + 1}. `, wordQuestion(step.criterion, page), width),
      ...indent(wrapText(wordStep(step, page), width - 5)),
      ...indent(wrapText(textsOf(step.criterion).fix, width - 5)),
    ]),
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `     ${line}`);
}
