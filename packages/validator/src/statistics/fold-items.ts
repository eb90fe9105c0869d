import type { Field, Id, ObjectField, Scope } from '../view/view.ts';
import type { Ledger } from './ledger.ts';
import type { CountName } from './names.ts';
import {
  awardFields,
  contractFields,
  type ProcessInHand,
  processFields,
} from './process-in-hand.ts';

interface ItemFields {
  readonly count: CountName;
  readonly at: ObjectField;
  readonly id: Field<Id>;
  readonly scheme: Field<string>;
  readonly additional: ObjectField;
  readonly additionalScheme: Field<string>;
}

const ITEMS: readonly ItemFields[] = [
  declare('tenderItems', processFields, 'tender/items[]'),
  declare('awardItems', awardFields, 'items[]'),
  declare('contractItems', contractFields, 'items[]'),
];

/** Counts what a process is about, and by which schemes that is classified. */
export function foldItems({ process }: ProcessInHand, { counts, codes }: Ledger): void {
  const ids = new Set<Id>();
  for (const { count, at, id, scheme, additional, additionalScheme } of ITEMS) {
    for (const item of process.each(at)) {
      counts.add(count);
      const own = item.get(id);
      if (own !== undefined) ids.add(own);
      const main = item.get(scheme);
      if (main !== undefined) codes.itemSchemes.add(main);
      for (const classification of item.each(additional)) {
        const further = classification.get(additionalScheme);
        if (further !== undefined) codes.itemSchemes.add(further);
      }
    }
  }
  counts.add('itemIds', ids.size);
}

function declare(count: CountName, scope: Scope, path: string): ItemFields {
  const at = scope.objects(path);
  const additional = at.objects('additionalClassifications[]');
  return {
    count,
    at,
    id: at.id('id'),
    scheme: at.text('classification/scheme'),
    additional,
    additionalScheme: additional.text('scheme'),
  };
}
