import { type Checklist, type ChecklistFault, judgeChecklist } from '@vitrina/scorer';
import { checks } from '@vitrina/validator';
import type { ConfigProblem } from '../config/config-error.ts';
import { quote } from '../quote.ts';
import { nearest } from '../suggest.ts';
import type { AssembledChecklist, ChecklistParts } from './assemble-checklist.ts';
import type { AnyChecklist } from './checklist-data.ts';
import { listNames } from './list-names.ts';

/** Parts of a checklist that are files of their own: a path within one says enough. */
const OWN_FILES = ['criteria', 'dimensions'];

/** What is wrong with what a checklist says, in whichever of its files that stands. */
export function findChecklistFaults(
  { checklist, placeOf }: AssembledChecklist,
  { own }: ChecklistParts,
): readonly ConfigProblem[] {
  const faults = judgeChecklist(asMethod(checklist), { checks: checks.map(({ id }) => id) });
  return [
    ...faults.map((fault) => ({ ...placeOf(fault.path), ...word(fault) })),
    ...findUnknownKeys('weights', 'dimension', checklist.dimensions, own),
    ...findUnknownKeys('tiers', 'criterion', checklist.criteria, own),
  ];
}

/** What is wrong with a library is what would be wrong with whoever uses it. */
function asMethod(checklist: AnyChecklist): Checklist {
  const { kind } = checklist;
  return { ...checklist, kind: kind === 'library' ? 'method' : kind };
}

function word({
  code,
  path,
  value,
  expected,
}: ChecklistFault): Pick<ConfigProblem, 'code' | 'values'> {
  return {
    code: `checklist-${code}`,
    values: {
      value: quote(value),
      key: path.slice(OWN_FILES.includes(String(path[0])) ? 2 : 0).join('.'),
      names: listNames(expected),
      ...nearest(nameIn(value), expected),
    },
  };
}

/** What may be a slip of the pen: a text, or the first key of an object. */
function nameIn(value: string): string {
  return /^\{?"([^"]*)"/.exec(value)?.[1] ?? value;
}

/** Names of what the checklist does not have, among those that it gives weights or tiers to. */
function findUnknownKeys(
  key: 'weights' | 'tiers',
  kind: 'dimension' | 'criterion',
  known: readonly { readonly id: string }[],
  { file, yaml, data }: ChecklistParts['own'],
): readonly ConfigProblem[] {
  const ids = known.map(({ id }) => id);
  return Object.keys(data[key] ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const values = {
        value: id,
        names: listNames(ids),
        ...nearest(id, ids),
      };
      const place = yaml.keyPlaceOf([key, id]);
      return { file, place, code: `checklist-unknown-${kind}`, values };
    });
}
