import type { Scorecard } from '@vitrina/scorer';
import { showControlsInLines } from '../safe-text.ts';
import { inColour, type Painter, wordsOnly } from '../text/painter.ts';
import type { ScorecardContext } from './scorecard-page.ts';
import { writeCard } from './write-card.ts';
import { writeCardMarkdown } from './write-card-markdown.ts';
import { writeScoreTable } from './write-score-table.ts';

/** A way to write scorecards, one or more. */
export interface ScorecardFormatter {
  /** The name after `-f`. */
  readonly id: string;
  readonly mediaType: string;
  format(scorecards: readonly Scorecard[], context: ScorecardContext): string;
}

/** All of them, by id. */
export const scorecardFormatters: readonly ScorecardFormatter[] = [
  {
    id: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    format: (scorecards, { checklist }) => writeScoreTable(scorecards, checklist),
  },
  {
    id: 'json',
    mediaType: 'application/json',
    // One that was asked for alone is no list of one.
    format: (scorecards) =>
      `${safeJson(scorecards.length === 1 ? scorecards[0] : scorecards, 2)}\n`,
  },
  {
    id: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    format: (scorecards, context) =>
      scorecards.map((scorecard) => writeCardMarkdown(scorecard, context)).join('\n'),
  },
  {
    id: 'ndjson',
    mediaType: 'application/x-ndjson',
    format: (scorecards) => scorecards.map((scorecard) => `${safeJson(scorecard)}\n`).join(''),
  },
  { id: 'plain', mediaType: 'text/plain; charset=utf-8', format: cardsWith(wordsOnly) },
  { id: 'pretty', mediaType: 'text/plain; charset=utf-8', format: cardsWith(inColour) },
];

function cardsWith(painter: Painter): ScorecardFormatter['format'] {
  return (scorecards, context) =>
    scorecards.map((scorecard) => writeCard(scorecard, context, painter)).join('\n\n');
}

/** Line breaks stand between values only: within them, they are escaped already. */
function safeJson(value: unknown, indent?: number): string {
  return showControlsInLines(JSON.stringify(value, null, indent));
}
