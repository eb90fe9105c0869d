import type { Groups } from '../states/groups.ts';
import type { Amount, Field, Scope, View } from '../view/view.ts';
import type { Ledger } from './ledger.ts';

/** Where a value stands. */
export interface MoneyFields {
  readonly amount: Field<Amount>;
  readonly currency: Field<string>;
}

/** Declares a value of the objects of a scope. */
export function declareMoney(scope: Scope, path: string): MoneyFields {
  return { amount: scope.amount(path), currency: scope.text(`${path}/currency`) };
}

/** Counts the currency of a value, and adds its amount to `sums`, where it has one. */
export function noteMoney(
  view: View,
  { amount, currency }: MoneyFields,
  { codes }: Ledger,
  sums?: Groups,
): void {
  const code = view.get(currency);
  if (code !== undefined) codes.currencies.add(code);
  const found = sums && view.get(amount);
  if (found) sums.add(found.currency ?? '', found);
}
