import type { Field, Id, ObjectField, Scope, View } from '../view/view.ts';
import { awardFields, contractFields, processFields } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { declareMoney, type MoneyFields, noteMoney } from './money-fields.ts';
import type { CountName } from './names.ts';
import type { ProcessInHand } from './process-in-hand.ts';

interface ItemFields {
  readonly count: CountName;
  readonly at: ObjectField;
  readonly id: Field<Id>;
  readonly scheme: Field<string>;
  readonly additional: ObjectField;
  readonly additionalScheme: Field<string>;
  readonly price: MoneyFields;
}

const TENDER_ITEMS = declare('tenderItems', processFields, 'tender/items[]');
const AWARD_ITEMS = declare('awardItems', awardFields, 'items[]');
const CONTRACT_ITEMS = declare('contractItems', contractFields, 'items[]');

/** Counts what a process is about, and by which schemes that is classified. */
export function foldItems({ process, awards, contracts }: ProcessInHand, ledger: Ledger): void {
  const ids = new Set<Id>();
  foldBelow(process, TENDER_ITEMS, ids, ledger);
  for (const award of awards) foldBelow(award, AWARD_ITEMS, ids, ledger);
  for (const contract of contracts) foldBelow(contract, CONTRACT_ITEMS, ids, ledger);
  ledger.counts.add('itemIds', ids.size);
}

function foldBelow(
  above: View,
  { count, at, id, scheme, additional, additionalScheme, price }: ItemFields,
  ids: Set<Id>,
  ledger: Ledger,
): void {
  const { counts, codes } = ledger;
  for (const item of above.each(at)) {
    counts.add(count);
    const own = item.get(id);
    if (own !== undefined) ids.add(own);
    const main = item.get(scheme);
    if (main !== undefined) codes.itemSchemes.add(main);
    for (const classification of item.each(additional)) {
      const further = classification.get(additionalScheme);
      if (further !== undefined) codes.itemSchemes.add(further);
    }
    noteMoney(item, price, ledger);
  }
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
    price: declareMoney(at, 'unit/value'),
  };
}
