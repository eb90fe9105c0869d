import type { Check, CheckDescription, ExampleRun, Finding, Limits } from '@vitrina/validator';
import { type CatalogueEntry, catalogueOf } from './catalogue.ts';
import type { Locale } from './locale.ts';
import { wordFinding } from './word-finding.ts';

/** What there is to know about a check, for programs. */
export interface Explanation extends CatalogueEntry {
  /** The keywords that findings of the check name. */
  readonly keywords: CheckDescription['keywords'];
  readonly reads: CheckDescription['reads'];
  readonly examples: {
    readonly fail: ExplainedExample;
    readonly pass: ExplainedExample;
  };
}

/** An example as it was run. */
export interface ExplainedExample {
  readonly text: string;
  readonly encoding: 'utf8' | 'latin1';
  readonly ocdsVersion: string | null;
  readonly limits: Partial<Limits>;
  readonly findings: readonly ExplainedFinding[];
}

/** The part of a finding that does not follow from the example. */
export interface ExplainedFinding
  extends Pick<
    Finding,
    'level' | 'pointer' | 'line' | 'column' | 'keyword' | 'expected' | 'value'
  > {
  readonly message: string;
}

/** A check as data: its entry in the catalogue and what it does. */
export function explanationOf(
  check: Check,
  description: CheckDescription,
  locale: Locale,
): Explanation {
  const { keywords, reads, fail, pass } = description;
  const [entry] = catalogueOf([check], locale);
  return {
    ...(entry as CatalogueEntry),
    keywords,
    reads,
    examples: {
      fail: exampleOf(fail, check, locale),
      pass: exampleOf(pass, check, locale),
    },
  };
}

function exampleOf(run: ExampleRun, check: Check, locale: Locale): ExplainedExample {
  const { text, encoding = 'utf8', ocdsVersion = null, limits = {}, findings } = run;
  return {
    text,
    encoding,
    ocdsVersion,
    limits,
    findings: findings.map((finding) => {
      const { level, pointer, line, column, keyword, expected, value } = finding;
      const message = wordFinding(finding, check, locale);
      return { level, pointer, line, column, keyword, expected, value, message };
    }),
  };
}
