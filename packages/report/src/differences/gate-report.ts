import type { Assessment, BrokenLimit } from '@vitrina/validator';
import { findBreaches, type Gate, type GateBreach } from '../gate.ts';
import type { Locale } from '../locale.ts';
import { formatNumber } from '../numbers.ts';
import type { Painter } from '../text/painter.ts';
import { wordGate } from '../text/verdict-section.ts';
import { moreLine } from './change-table.ts';

/** What `vitrina gate` says of a result. */
export interface GateVerdict {
  readonly passed: boolean;
  /** Limits on findings that are exceeded. */
  readonly breaches: readonly GateBreach[];
  /** Limits on what may be less than before that are broken; null where nothing was compared. */
  readonly broken: readonly BrokenLimit[] | null;
}

const LISTED = 20;

/** Judges a result by its findings, and by the limits that it breaks. */
export function judgeResult(
  assessment: Assessment,
  gate: Gate,
  broken: readonly BrokenLimit[] | null,
): GateVerdict {
  const breaches = findBreaches(assessment, gate);
  return { passed: breaches.length + (broken?.length ?? 0) === 0, breaches, broken };
}

/** A verdict in words: each broken limit in one sentence. */
export function writeVerdict(
  { passed, breaches, broken }: GateVerdict,
  assessment: Assessment,
  gate: Gate,
  locale: Locale,
  painter: Painter,
): string {
  const ofFindings =
    passed || breaches.length > 0
      ? [wordGate(gate, breaches, assessment.summary.counts.warning, locale)]
      : [];
  const ofLimits = (broken ?? []).map((limit) => wordBrokenLimit(limit, locale));
  const kept = broken?.length === 0 ? [locale.word('gate.previous-passed')] : [];
  const style = passed ? 'passed' : 'failed';
  const verdict = painter.mark(style) + painter.paint(style, locale.word(`summary.${style}`));
  const reasons = [...ofFindings, ...ofLimits.slice(0, LISTED), ...(passed ? kept : [])];
  const lines = reasons.map((reason) => `${verdict}: ${reason}`);
  return [...lines, ...moreLine(ofLimits.length - LISTED, locale), ''].join('\n');
}

/** A broken limit in one sentence. */
export function wordBrokenLimit(broken: BrokenLimit, locale: Locale): string {
  const { limit, subject, old, new: next, change, allowed } = broken;
  const id = `differences.subject.${subject}`;
  const name = locale.has(id) ? locale.word(id) : subject;
  const { format } = locale;
  const percent = (value: number | string): string =>
    format.percent.replace('{n}', formatNumber(Number(value), format, 1));
  const isShare = limit === 'coverage' || limit === 'checks';
  const values = isShare
    ? { old: percent(old), new: percent(next), change, allowed }
    : { old, new: next, change: percent(change), allowed: percent(allowed) };
  return locale.word(`gate.previous-${limit}`, { name, ...values });
}
