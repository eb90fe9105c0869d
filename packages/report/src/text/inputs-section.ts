import type { Assessment, InputSummary } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import { formatBytes } from '../numbers.ts';
import { showControls } from '../safe-text.ts';
import { countItems, wordItems } from './count-items.ts';
import type { TextPage } from './text-page.ts';
import { longestOf, padText, wrapText } from './wrap-text.ts';

const LISTED_INPUTS = 20;
const LONGEST_PADDED_PATH = 40;

/** One line for each input that was read: its name, what it is, and what it holds. */
export function inputLines({ assessment, context: { locale }, painter }: TextPage): string[] {
  const read = assessment.inputs.filter(({ status }) => status === 'read');
  const listed = read.slice(0, LISTED_INPUTS);
  const paths = listed.map(({ path }) => showControls(path));
  const column = Math.min(longestOf(paths), LONGEST_PADDED_PATH);
  const lines = listed.map((input, index) => {
    const path = painter.paint('strong', paths[index] ?? '');
    const gap = ' '.repeat(
      padText(paths[index] ?? '', column).length - (paths[index]?.length ?? 0),
    );
    return `${path}${gap}  ${wordInput(input, assessment.scope, locale)}`;
  });
  if (listed.length < read.length) {
    lines.push(locale.word('count.more', { n: read.length - listed.length }));
  }
  if (read.length > 1) {
    const inputs = locale.word('count.input', { n: read.length });
    lines.push(locale.word('input.total', { inputs, counts: wordItems(countItems(read), locale) }));
  }
  return lines;
}

function wordInput(input: InputSummary, scope: Assessment['scope'], locale: Locale): string {
  const { packages, ocids } = input.counts;
  const isPackage = input.kind === 'release-package' || input.kind === 'record-package';
  const items = countItems([input]);
  const n = isPackage ? packages : items.releases + items.records;
  const facts = [
    locale.word(`kind.${input.kind}`, { n }),
    locale.word('input.version', { versions: input.ocdsVersion }),
    ...(input.extensions.length === 0
      ? []
      : [locale.word('count.extension', { n: input.extensions.length })]),
    formatBytes(input.bytes, locale.format),
  ];
  const remarks = wordRemarks(input, scope.limit, locale);
  const counts = [wordItems(items, locale), locale.word('unit.process', { n: ocids }), ...remarks];
  return locale.word('input.line', { facts, counts });
}

/** What is worth knowing about how an input was read. */
function wordRemarks(
  { root, partial }: InputSummary,
  limit: number | undefined,
  locale: Locale,
): string[] {
  return [
    ...(root === undefined ? [] : [locale.word('input.root', { root: showControls(root) })]),
    ...(partial ? [locale.word('input.partial', { items: limit ?? 0 })] : []),
  ];
}

/** The inputs that could not be judged, each with the reason and what to do. */
export function unreadLines({
  assessment,
  context: { locale },
  painter,
  width,
}: TextPage): string[] {
  const unread = assessment.inputs.filter(({ status }) => status !== 'read');
  if (unread.length === 0) return [];
  const listed = unread.slice(0, LISTED_INPUTS);
  const title = locale.word('input.unread', { n: unread.length });
  return [
    painter.mark('failed') + painter.paint('strong', title),
    ...listed.flatMap((input) => [
      `  ${showControls(input.path)}`,
      ...wrapText(wordReason(input, locale), width - 4).map((line) => `    ${line}`),
    ]),
    ...(listed.length < unread.length
      ? [`  ${locale.word('count.more', { n: unread.length - listed.length })}`]
      : []),
  ];
}

/** Why an input was not read and what to do, in one sentence. */
export function wordReason(
  { reason = 'no-releases', roots = [] }: Pick<InputSummary, 'reason' | 'roots'>,
  locale: Locale,
): string {
  const id = `inputReason.${reason}`;
  return locale.word(locale.has(id) ? id : 'inputReason.unknown', {
    reason,
    roots: roots.map(showControls),
  });
}
