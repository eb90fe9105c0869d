import type { Check, ExampleRun, Finding } from '@vitrina/validator';
import type { Locale } from './locale.ts';
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
export function wordExample(run: ExampleRun, check: Check, locale: Locale): WordedExample {
  const { text, encoding, ocdsVersion, limits = {}, findings } = run;
  const outcome = findings.length === 0 ? 'nothing-found' : 'finds';
  return {
    lines: text.split('\n').map(showInvisible),
    sentences: [
      ...(encoding ? [locale.word(`example.encoding.${encoding}`)] : []),
      ...Object.entries(limits).map(([name, n]) => locale.word(`example.limit.${name}`, { n })),
      ...(ocdsVersion ? [locale.word('example.version', { version: ocdsVersion })] : []),
      locale.word(`example.${outcome}`),
    ],
    findings: findings.map((finding) => ({
      finding,
      level: locale.word(`level.${finding.level}`),
      message: wordFinding(finding, check, locale),
    })),
  };
}

/** A byte order mark would be seen by programs alone. */
function showInvisible(line: string): string {
  return showControls(line).replace('\uFEFF', '\\ufeff');
}
