import type { Assessment } from '@vitrina/validator';
import type { FormatContext } from './formatter.ts';
import { buyerLines } from './text/buyers-section.ts';
import { type FindingGroup, groupFindings, groupLines } from './text/findings-section.ts';
import { fitLines } from './text/fit-lines.ts';
import { inputLines, unreadLines } from './text/inputs-section.ts';
import { outcomeLines } from './text/outcomes-section.ts';
import { overviewLines } from './text/overview-section.ts';
import type { Painter } from './text/painter.ts';
import { problemLines } from './text/problems-section.ts';
import { statisticsLines } from './text/statistics-section.ts';
import type { TextPage } from './text/text-page.ts';
import { verdictLines } from './text/verdict-section.ts';

const DEFAULT_WIDTH = 100;

/** An assessment as text: what was read, what it holds, what is wrong, what is well, what was not judged, the verdict. */
export function writeTextReport(
  assessment: Assessment,
  context: FormatContext,
  painter: Painter,
): string {
  const page: TextPage = { assessment, context, painter, width: context.width ?? DEFAULT_WIDTH };
  const groups = groupFindings(assessment);
  const blocks = [
    inputLines(page),
    buyerLines(page),
    statisticsLines(page),
    ...groups.map((group) => groupLines(group, page)),
    outcomeLines(page),
    problemLines(page),
    unreadLines(page),
    hintLines(groups, page),
    overviewLines(groups, page),
    verdictLines(page),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => (painter.fitsLines ? fitLines(block, page.width) : block))
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function hintLines([first]: readonly FindingGroup[], { context, painter }: TextPage): string[] {
  if (first === undefined) return [];
  const { locale } = context;
  return [
    locale.word('summary.explain', { check: first.id }),
    locale.word('summary.all-findings'),
  ].map((line) => painter.paint('quiet', line));
}
