import { type Lack, lacksOfLevel, nextLevel, type Scorecard } from '@vitrina/scorer';
import { formatNumber } from '../numbers.ts';
import type { Style } from '../text/painter.ts';
import { hangText, longestOf, padText, wrapText } from '../text/wrap-text.ts';
import type { ScorecardPage } from './scorecard-page.ts';
import { wordShare, wordTotal } from './word-score.ts';

const LISTED_LACKS = 6;

const STYLES: Readonly<Record<Scorecard['gates'][number]['state'], Style>> = {
  open: 'passed',
  closed: 'failed',
  unknown: 'warning',
};

/** What a subject comes to, the level that it has reached, and what the next one asks. */
export interface Standing {
  readonly total: string;
  /** Undefined where the checklist has no levels. */
  readonly level: string | undefined;
  readonly next: string | undefined;
  readonly lacks: readonly string[];
}

/** The standing of a subject in words. */
export function wordStanding(page: ScorecardPage): Standing {
  const { scorecard, checklist, locale } = page;
  const isScored = scorecard.total.state === 'scored';
  const total = isScored ? wordTotal(scorecard, locale) : locale.word('scorecard.not-comparable');
  if (!isScored || checklist.levels.length === 0) {
    return { total, level: undefined, next: undefined, lacks: [] };
  }
  const level = nextLevel(checklist, scorecard);
  const lacks = level ? lacksOfLevel(level, checklist, scorecard) : [];
  const more = lacks.length - LISTED_LACKS;
  return {
    total,
    level:
      scorecard.level === null
        ? locale.word('scorecard.no-level')
        : locale.word('scorecard.level', { level: wordLevel(scorecard.level, page) }),
    next: level && locale.word('scorecard.next-level', { level: wordLevel(level.id, page) }),
    lacks: [
      ...lacks.slice(0, LISTED_LACKS).map((lack) => wordLack(lack, page)),
      ...(more > 0 ? [locale.word('count.more', { n: more })] : []),
    ],
  };
}

/** The standing of a subject as lines. */
export function standingLines(page: ScorecardPage): string[] {
  const { painter, width } = page;
  const { total, level, next, lacks } = wordStanding(page);
  return [
    painter.paint('strong', total),
    ...(level === undefined ? [] : [level]),
    ...(next === undefined ? [] : wrapText(next, width)),
    ...lacks.flatMap((lack) => hangText('  - ', lack, width)),
  ];
}

/** The gates, each with its state. */
export function gateLines(page: ScorecardPage): string[] {
  const { scorecard, locale, painter, width } = page;
  const { gates } = scorecard;
  if (gates.length === 0) return [];
  const words = gates.map(({ state }) => locale.word(`scorecard.gate.${state}`));
  const column = longestOf(words);
  return [
    painter.paint('strong', wordGates(page)),
    ...gates.flatMap(({ criterion, state }, index) => {
      const word = padText(words[index] ?? '', column);
      const first = `  ${painter.mark(STYLES[state])}${painter.paint(STYLES[state], word)}  `;
      return hangText(first, wordQuestion(criterion, page), width);
    }),
  ];
}

/** How many gates are open. */
export function wordGates({ scorecard: { gates }, locale }: ScorecardPage): string {
  const open = gates.filter(({ state }) => state === 'open').length;
  return locale.word('scorecard.gates', { n: open, total: gates.length });
}

/** A question, and the name of its criterion. */
export function wordQuestion(criterion: string, { textsOf, locale }: ScorecardPage): string {
  const { question } = textsOf(criterion);
  return locale.word('scorecard.question', { question, criterion });
}

function wordLevel(level: string, { locale }: ScorecardPage): string {
  const id = `scorecard.levels.${level}`;
  return locale.has(id) ? locale.word(id) : level;
}

function wordLack(lack: Lack, { scorecard, checklist, locale, titleOf }: ScorecardPage): string {
  if (lack.of === 'review') return locale.word('scorecard.lack.review');
  const isOfShare = lack.of === 'evidence' || lack.of === 'criterion';
  const word = (number: number): string =>
    isOfShare && checklist.kind !== 'emulation'
      ? wordShare(number, locale)
      : formatNumber(number, locale.format, 1);
  const numbers = { is: word(lack.is), needs: word(lack.needs) };
  if (lack.of === 'total' || lack.of === 'evidence') {
    return locale.word(`scorecard.lack.${lack.of}`, numbers);
  }
  const { id: wanted, or: others } = lack;
  if (lack.of === 'dimension') {
    return locale.word('scorecard.lack.dimension', { ...numbers, name: titleOf(wanted) });
  }
  const score = scorecard.criteria.find(({ id }) => id === wanted);
  const alone = score?.state === 'unknown' ? 'unknown' : 'criterion';
  const sentence = others.length === 0 ? alone : 'one-of';
  return locale.word(`scorecard.lack.${sentence}`, { ...numbers, name: wanted, others });
}
