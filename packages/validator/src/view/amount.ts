import type { Amount } from './view.ts';

/** Decimals of an amount that are kept. */
const DECIMALS = 4;
const UNITS = 10n ** BigInt(DECIMALS);
const SCALE = 10 ** DECIMALS;

/** Decimals of up to fifteen digits are told apart by doubles: then rounding finds the very digits. */
const LARGEST_SCALED = 1e15;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** Reads an amount of money: `amount` as its shortest decimal text; undefined where it is not finite. */
export function readAmount(amount: number, currency: string | undefined): Amount | undefined {
  if (!Number.isFinite(amount)) return undefined;
  const money = currency === undefined ? {} : { currency };
  if (Number.isSafeInteger(amount)) return { units: BigInt(amount) * UNITS, ...money };
  const scaled = Math.round(amount * SCALE);
  const isExact = Math.abs(scaled) < LARGEST_SCALED && scaled / SCALE === amount;
  if (isExact) return { units: BigInt(scaled), ...money };
  const { units, isRounded } = readUnits(String(amount));
  return isRounded ? { units, ...money, isRounded } : { units, ...money };
}

function readUnits(text: string): { readonly units: bigint; readonly isRounded: boolean } {
  const [, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  const digits = BigInt(whole + fraction);
  const shift = DECIMALS - fraction.length + Number(exponent);
  const factor = 10n ** BigInt(Math.abs(shift));
  const units = shift >= 0 ? digits * factor : divideHalfEven(digits, factor);
  return {
    units: sign === '-' ? -units : units,
    isRounded: shift < 0 && digits % factor !== 0n,
  };
}

function divideHalfEven(digits: bigint, factor: bigint): bigint {
  const quotient = digits / factor;
  const doubled = (digits % factor) * 2n;
  const isUp = doubled > factor || (doubled === factor && quotient % 2n === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** An amount as decimal text, without zeros at its end. */
export function writeUnits(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  const text = digits.slice(0, -DECIMALS) + (fraction === '' ? '' : `.${fraction}`);
  return units < 0n ? `-${text}` : text;
}
