import { type Comparison, comparePublished } from '../merge/compare-published.ts';
import type { Formation } from '../view/formation.ts';
import type { ProcessRecord } from './process-record.ts';

/** Of a process that is one release, as nearly all are. */
export const LONE_RELEASE: Formation = {
  basis: 'single',
  reason: null,
  releases: 1,
  omitted: { repeated: 0, older: 0, linked: 0 },
  problems: [],
  hasPublished: false,
  compare: () => null,
};

/** How a process was put together. Those that are one release, with nothing to say of it, share an answer. */
export function formationOf(record: ProcessRecord): Formation {
  const { basis, reason, releases, omitted, published, problems } = record;
  const isAlone = basis === 'single' && published === null && problems.length === 0;
  if (isAlone && omitted.repeated + omitted.older + omitted.linked === 0) return LONE_RELEASE;
  let comparison: Comparison | null | undefined;
  return {
    basis,
    reason,
    releases: releases.length,
    omitted,
    problems,
    hasPublished: published !== null,
    compare() {
      if (comparison === undefined) comparison = compareRecord(record);
      return comparison;
    },
  };
}

function compareRecord({
  basis,
  compiled,
  version,
  published,
  publishedVersion,
}: ProcessRecord): Comparison | null {
  if (basis === null || basis === 'published') return null;
  return published && publishedVersion === version ? comparePublished(published, compiled) : null;
}
