import type { InputSummary } from '../assessment.ts';

/** Members that are mostly the same from one input to the next. */
const SHARED = ['ocdsVersion', 'extensions', 'extensionStates', 'counts'] as const;

/** Gives a summary the members of the one before that are equal to its own, so that they are there once. */
export function shareSummary(
  summary: InputSummary,
  before: InputSummary | undefined,
): InputSummary {
  if (before === undefined) return summary;
  const shared = { ...summary };
  for (const member of SHARED) share(shared, before, member);
  return shared;
}

function share<Member extends (typeof SHARED)[number]>(
  summary: { -readonly [Name in keyof InputSummary]: InputSummary[Name] },
  before: InputSummary,
  member: Member,
): void {
  const known = before[member];
  if (known === undefined || JSON.stringify(known) !== JSON.stringify(summary[member])) return;
  summary[member] = known;
}
