import type { AnyCheck, ExampleRun, Finding } from '@vitrina/validator';
import { listParams } from './check-facts.ts';
import type { Locale } from './locale.ts';
import { formatDate } from './numbers.ts';
import { showControls } from './safe-text.ts';
import { wordFinding } from './word-finding.ts';

/** An example in words and lines. */
export interface WordedExample {
  /** The document, with what cannot be seen made visible. */
  readonly lines: readonly string[];
  /** Sentences: as what it was checked, and whether anything was found. */
  readonly sentences: readonly string[];
  readonly findings: readonly WordedFinding[];
}

/** What the check says about a place of an example. */
export interface WordedFinding {
  readonly finding: Finding;
  readonly level: string;
  readonly message: string;
}

/** Puts an example that was run into words. */
export function wordExample(run: ExampleRun, check: AnyCheck, locale: Locale): WordedExample {
  const { text, encoding, ocdsVersion, limits = {}, params, asOf, findings } = run;
  const outcome = findings.length === 0 ? 'nothing-found' : 'finds';
  return {
    lines: text.split('\n').map(showInvisible),
    sentences: [
      ...(encoding ? [locale.word(`example.encoding.${encoding}`)] : []),
      ...Object.entries(limits).map(([name, n]) => locale.word(`example.limit.${name}`, { n })),
      ...(ocdsVersion ? [locale.word('example.version', { version: ocdsVersion })] : []),
      ...(params ? [locale.word('example.params', { params: listParams(params, locale) })] : []),
      ...(asOf ? [locale.word('example.as-of', { date: formatDate(asOf, locale.format) })] : []),
      locale.word(`example.${outcome}`),
    ],
    findings: findings.map((finding) => ({
      finding,
      level: locale.word(`level.${finding.level}`),
      message: wordFinding(finding, check, locale),
    })),
  };
}

/** Where a finding of an example is, and what the check says of it. `show` makes a pointer stand out. */
export function wordWhere(
  { finding, level, message }: WordedFinding,
  locale: Locale,
  show: (pointer: string) => string,
): string {
  const { pointer, line, facts, group, ocid } = finding;
  if (group) return locale.word('example.finding-in-group', { level, group: show(group), message });
  const root = locale.word(facts ? 'place.process' : 'place.root');
  const place = pointer === '' ? root : show(pointer);
  if (facts === undefined) {
    return locale.word('example.finding', { level, pointer: place, line, message });
  }
  return locale.word('example.finding-in-process', {
    level,
    ocid: show(ocid ?? ''),
    pointer: place,
    message,
  });
}

/** A byte order mark would be seen by programs alone. */
function showInvisible(line: string): string {
  return showControls(line).replace('\uFEFF', '\\ufeff');
}
