import type {
  AnyCheck,
  CheckDescription,
  ExampleRun,
  Finding,
  Limits,
  NeededFields,
  Params,
} from '@vitrina/validator';
import { type CatalogueEntry, catalogueOf } from './catalogue.ts';
import type { Locale } from './locale.ts';
import { wordFinding } from './word-finding.ts';

/** What there is to know about a check, for programs. */
export interface Explanation extends CatalogueEntry {
  /** The keywords that findings of the check name. */
  readonly keywords: CheckDescription['keywords'];
  readonly reads: CheckDescription['reads'];
  /** What a check of processes needs; null for other checks. */
  readonly needs: NeededFields | null;
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
  /** Parameters that differ from the defaults. */
  readonly params: Params;
  /** The day that counted as today, where that mattered. */
  readonly asOf: string | null;
  readonly findings: readonly ExplainedFinding[];
}

/** The part of a finding that does not follow from the example. */
export interface ExplainedFinding
  extends Pick<
      Finding,
      'level' | 'pointer' | 'line' | 'column' | 'keyword' | 'expected' | 'value' | 'group' | 'facts'
    >,
    Partial<Pick<Finding, 'ocid'>> {
  readonly message: string;
}

/** A check as data: its entry in the catalogue and what it does. */
export function explanationOf(
  check: AnyCheck,
  description: CheckDescription,
  locale: Locale,
): Explanation {
  const { keywords, reads, process, fail, pass } = description;
  const [entry] = catalogueOf([check], locale);
  return {
    ...(entry as CatalogueEntry),
    keywords,
    reads,
    needs: process?.needs ?? null,
    examples: {
      fail: exampleOf(fail, check, locale),
      pass: exampleOf(pass, check, locale),
    },
  };
}

function exampleOf(run: ExampleRun, check: AnyCheck, locale: Locale): ExplainedExample {
  const {
    text,
    encoding = 'utf8',
    ocdsVersion = null,
    limits = {},
    params = {},
    asOf = null,
    findings,
  } = run;
  return {
    text,
    encoding,
    ocdsVersion,
    limits,
    params,
    asOf,
    findings: findings.map((finding) => {
      const { level, pointer, line, column, keyword, expected, value } = finding;
      const { ocid, group, facts } = finding;
      const message = wordFinding(finding, check, locale);
      const place = { level, pointer, line, column, keyword, expected, value };
      return { ...place, ...(facts && { ocid, group: group ?? null, facts }), message };
    }),
  };
}
