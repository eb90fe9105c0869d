import type { Scorecard } from '@vitrina/scorer';
import { fitLines } from '../text/fit-lines.ts';
import type { Painter } from '../text/painter.ts';
import { headLines } from './card-head.ts';
import { dimensionLines } from './dimensions-section.ts';
import { makeScorecardPage, type ScorecardContext } from './scorecard-page.ts';
import { gateLines, standingLines } from './standing-section.ts';
import { stepLines, strongestLines } from './steps-section.ts';
import { unknownLines } from './unknown-section.ts';

/** A scorecard as text: of what, what could not be judged, the result, its parts, what to do next. */
export function writeCard(
  scorecard: Scorecard,
  context: ScorecardContext,
  painter: Painter,
): string {
  const page = makeScorecardPage(scorecard, context, painter);
  const blocks = [
    headLines(page),
    unknownLines(page),
    standingLines(page),
    gateLines(page),
    dimensionLines(page),
    strongestLines(page),
    stepLines(page),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => (painter.fitsLines ? fitLines(block, page.width) : block))
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}
