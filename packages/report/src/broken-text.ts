import type { AnyCheck, BrokenText } from '@vitrina/validator';
import { checkTexts, type Locale } from './locale.ts';
import { showControls } from './safe-text.ts';

/** A sentence on a part of an input that was not counted: what the check of its damage is called. */
export function wordBroken(
  input: string,
  { kind, line, column }: BrokenText,
  checks: ReadonlyMap<string, AnyCheck>,
  locale: Locale,
): string {
  const check = checks.get(`encoding/${kind}`);
  return locale.word('coverage.broken', {
    place: `${showControls(input)}:${line}:${column}`,
    fault: check === undefined ? kind : checkTexts(check, locale).title,
  });
}
