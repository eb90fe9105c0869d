import { checkTexts } from '../locale.ts';
import { formatNumber } from '../numbers.ts';
import { cutEnd, displayWidth } from './display-width.ts';
import type { FindingGroup } from './findings-section.ts';
import type { TextPage } from './text-page.ts';
import { longestOf, padText } from './wrap-text.ts';

const FEWEST_GROUPS = 4;
const LISTED_GROUPS = 20;
const SHORTEST_TITLE = 12;

/** The findings once more, one line a check, where their details do not fit on one screen. */
export function overviewLines(groups: readonly FindingGroup[], page: TextPage): string[] {
  if (groups.length < FEWEST_GROUPS) return [];
  const { locale, checks } = page.context;
  const listed = groups.slice(0, LISTED_GROUPS);
  const levels = listed.map(({ result }) => locale.word(`level.${result.level}`));
  const counts = listed.map(({ result }) => formatNumber(result.occurrences, locale.format));
  const rows = listed.map(({ id, result }, index) => {
    const check = checks.get(id);
    const level = padText(levels[index] ?? '', longestOf(levels));
    const row = [
      page.painter.mark(result.level) + page.painter.paint(result.level, level),
      (counts[index] ?? '').padStart(longestOf(counts)),
      check === undefined ? id : padText(id, longestOf(listed.map((group) => group.id))),
    ].join('  ');
    return check === undefined ? row : addTitle(row, checkTexts(check, locale).title, page);
  });
  const more = groups.length - listed.length;
  return more === 0 ? rows : [...rows, locale.word('count.more', { n: more })];
}

/** The whole title stands above: a row that went on would hide where the next one begins. */
function addTitle(row: string, title: string, { painter, width }: TextPage): string {
  const room = width - displayWidth(row) - 2;
  if (!painter.fitsLines || displayWidth(title) <= room) return `${row}  ${title}`;
  return room < SHORTEST_TITLE ? row.trimEnd() : `${row}  ${cutEnd(title, room)}`;
}
