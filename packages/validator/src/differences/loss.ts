const DECIMALS = 4;
const HUNDREDTHS_OF_PERCENT = 10_000n;

/** How much of a number is gone, in percent; 0 where nothing is, or there was nothing. */
export function lossOf(old: number, next: number): number {
  return old <= 0 || next >= old ? 0 : (100 * (old - next)) / old;
}

/** The same for amounts as decimal text, whatever their size: in steps of a hundredth of a percent. */
export function lossOfAmount(old: string, next: string): number {
  const [before, after] = [unitsOf(old), unitsOf(next)];
  if (before <= 0n || after >= before) return 0;
  return Number(((before - after) * HUNDREDTHS_OF_PERCENT) / before) / 100;
}

function unitsOf(amount: string): bigint {
  const [whole = '', decimals = ''] = amount.split('.');
  return BigInt(`${whole}${decimals.slice(0, DECIMALS).padEnd(DECIMALS, '0')}`);
}
