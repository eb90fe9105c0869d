import { criterionEntries, explainCheck, explainCriterion, explanationOf } from '@vitrina/report';
import { type AnyCheck, checks, describeCheck } from '@vitrina/validator';
import {
  type FoundCriterion,
  findCriterion,
  listCriterionIds,
} from './checklists/find-criterion.ts';
import type { Context } from './command.ts';
import { nearest } from './suggest.ts';
import { widthOf } from './terminal.ts';
import { unknownCheck } from './unknown-check.ts';
import { UsageError } from './usage-error.ts';

/**
 * What there is to say of a check, or of a criterion, as text or as JSON.
 * @throws UsageError where there is neither
 */
export async function explainId(id: string, isJson: boolean, context: Context): Promise<string> {
  const check = checks.find((candidate) => candidate.id === id);
  if (check) return explain(check, isJson, context);
  const found = await findCriterion(id);
  if (found) return explainFound(found, isJson, context);
  throw id.includes('/') ? unknownCheck(id, checks) : unknownId(id);
}

function unknownId(id: string): UsageError {
  return new UsageError('unknown-check-or-criterion', {
    check: id,
    ...nearest(id, [...checks.map((check) => check.id), ...listCriterionIds()]),
  });
}

async function explain(
  check: AnyCheck,
  isJson: boolean,
  { locale, terminal }: Context,
): Promise<string> {
  const description = await describeCheck(check);
  return isJson
    ? JSON.stringify(explanationOf(check, description, locale), null, 2)
    : explainCheck(check, description, locale, widthOf(terminal.stdout));
}

function explainFound(
  { criterion, checklist }: FoundCriterion,
  isJson: boolean,
  { locale, terminal }: Context,
): string {
  if (!isJson) return explainCriterion(criterion, checklist, locale, widthOf(terminal.stdout));
  const [entry] = criterionEntries([criterion], locale);
  return JSON.stringify({ checklist: checklist.id, ...entry }, null, 2);
}
