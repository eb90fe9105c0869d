import type { Field, ObjectField, Scope } from '../view/view.ts';
import type { Ledger } from './ledger.ts';
import {
  awardFields,
  bidFields,
  contractFields,
  type ProcessInHand,
  processFields,
  transactionFields,
} from './process-in-hand.ts';

interface CurrencyFields {
  readonly at: ObjectField;
  readonly currency: Field<string>;
}

const CURRENCIES: readonly CurrencyFields[] = [
  declare(processFields, 'planning/budget/amount'),
  declare(processFields, 'tender/value'),
  declare(processFields, 'tender/minValue'),
  declare(processFields, 'tender/items[]/unit/value'),
  declare(bidFields, 'value'),
  declare(awardFields, 'value'),
  declare(awardFields, 'items[]/unit/value'),
  declare(contractFields, 'value'),
  declare(contractFields, 'items[]/unit/value'),
  declare(transactionFields, 'value'),
  declare(transactionFields, 'amount'),
];

/** Counts the currencies of all that has a value, whether there is an amount or not. */
export function foldCurrencies({ process }: ProcessInHand, { codes }: Ledger): void {
  for (const { at, currency } of CURRENCIES) {
    for (const value of process.each(at)) {
      const code = value.get(currency);
      if (code !== undefined) codes.currencies.add(code);
    }
  }
}

function declare(scope: Scope, path: string): CurrencyFields {
  const at = scope.objects(path);
  return { at, currency: at.text('currency') };
}
