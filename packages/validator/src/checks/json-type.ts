import type { TypeName } from '../plan/field.ts';

/** The JSON types as bits, so that what is allowed and what is found compare as two numbers. */
const BITS: Readonly<Record<TypeName, number>> = {
  string: 1,
  number: 2,
  integer: 4,
  boolean: 8,
  null: 16,
  object: 32,
  array: 64,
};

/** Whole numbers have two types. */
const WHOLE = BITS.number | BITS.integer;

/** The bits of all types of a list. */
export function bitsOfTypes(types: readonly TypeName[]): number {
  return types.reduce((bits, type) => bits | BITS[type], 0);
}

/** The bits of all types that a value has: 5 and 5.0 are both a number and an integer. */
export function bitsOfValue(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return BITS.string;
    case 'number':
      // A literal beyond the range of doubles is read as infinite; all such literals are whole.
      return Number.isInteger(value) || !Number.isFinite(value) ? WHOLE : BITS.number;
    case 'boolean':
      return BITS.boolean;
    default:
      if (value === null) return BITS.null;
      return Array.isArray(value) ? BITS.array : BITS.object;
  }
}
