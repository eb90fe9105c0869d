import type { Pack } from '../packs/pack.ts';
import { readCircumstances } from '../packs/read-circumstances.ts';
import { resolveParams } from '../packs/resolve-params.ts';
import { createScope } from '../view/scope.ts';
import type { Amount, Process } from '../view/view.ts';
import type { ProcessInHand } from './ground.ts';

/** Why it is not known whether a process is of low value. */
export type LowValueDoubt = 'no-threshold' | 'no-value' | 'other-currency';

/** Whether a process is below the threshold of its place, its day and its category. */
export type LowValue = 'below' | 'above' | LowValueDoubt;

/** Under which packs give the threshold: `amount` and `currency`. */
export const LOW_VALUE = 'population/low-value';

/** Nothing is of low value where no pack says what is. */
export const NO_THRESHOLD: { readonly amount: number; readonly currency: string } = {
  amount: 0,
  currency: '',
};

const UNITS = 10_000;

const root = createScope();
const estimate = root.amount('tender/value');
const awards = root.objects('awards[]');
const contracts = root.objects('contracts[]');
const agreed = [awards, contracts].map((objects) => ({
  objects,
  status: objects.text('status'),
  value: objects.amount('value'),
}));
const WITHOUT_EFFECT: readonly string[] = ['pending', 'cancelled', 'unsuccessful'];

/** Compares the value of a process with the threshold that the packs give. */
export function judgeLowValue(packs: readonly Pack[], hand: ProcessInHand): LowValue {
  if (!packs.some(({ params }) => Object.hasOwn(params, LOW_VALUE))) return 'no-threshold';
  return hand.once(judgeLowValue, () => compare(packs, hand.process));
}

function compare(packs: readonly Pack[], process: Process): LowValue {
  const circumstances = readCircumstances(process);
  const { amount, currency } = resolveParams(LOW_VALUE, NO_THRESHOLD, packs, circumstances);
  if (!(amount > 0)) return 'no-threshold';
  const amounts = amountsOf(process);
  if (amounts.length === 0) return 'no-value';
  if (amounts.some((one) => one.currency !== currency)) return 'other-currency';
  const units = amounts.reduce((sum, one) => sum + one.units, 0n);
  return units < BigInt(Math.round(amount * UNITS)) ? 'below' : 'above';
}

/** The estimate, else what was awarded, else what was contracted. Nothing costs nothing. */
function amountsOf(process: Process): readonly Amount[] {
  const estimated = process.get(estimate);
  if (estimated && estimated.units > 0n) return [estimated];
  for (const { objects, status, value } of agreed) {
    const amounts = [...process.each(objects)]
      .filter((view) => !WITHOUT_EFFECT.includes(view.get(status) ?? ''))
      .map((view) => view.get(value))
      .filter((amount) => amount !== undefined && amount.units > 0n);
    if (amounts.length > 0) return amounts as readonly Amount[];
  }
  return [];
}
