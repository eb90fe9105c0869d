import type { AnyCheck, Assessment, Finding } from '@vitrina/validator';
import type { Gate } from './gate.ts';
import type { Locale } from './locale.ts';

/** What every format may draw on. */
export interface FormatContext {
  readonly locale: Locale;
  /** The known checks by id: see `indexChecks`. */
  readonly checks: ReadonlyMap<string, AnyCheck>;
  /** What the verdict is measured by; errors where absent. */
  readonly gate?: Gate;
  /** Examples shown for each check; 5. */
  readonly examples?: number;
  /** Columns that running text is wrapped to; 100. */
  readonly width?: number;
}

interface FormatterFacts {
  /** The name after `-f`, and of the file. */
  readonly id: string;
  readonly mediaType: string;
  /** Of files, without the dot. */
  readonly extension: string;
}

/** Writes a finished assessment. */
export interface DocumentFormatter extends FormatterFacts {
  readonly streams: false;
  format(assessment: Assessment, context: FormatContext): string;
}

/** Writes findings as they come, one line each, without the line break. */
export interface StreamFormatter extends FormatterFacts {
  readonly streams: true;
  formatFinding(finding: Finding, context: FormatContext): string;
}

/** A way to write results: one file in `formatters`, exporting this under the name of the file. */
export type Formatter = DocumentFormatter | StreamFormatter;

/** Checks by id. */
export function indexChecks(checks: readonly AnyCheck[]): ReadonlyMap<string, AnyCheck> {
  return new Map(checks.map((check) => [check.id, check]));
}
