import { isObject, type JsonValue } from '../json.ts';

/** What lines are told apart by. */
export type SegmentName = 'year' | 'buyer' | 'method';

export const SEGMENT_NAMES: readonly SegmentName[] = ['year', 'buyer', 'method'];

const DATE_FORM = /^(\d{4})-\d{2}/;

/**
 * What a release says of its year (of `date`), buyer (`buyer/id`, else its name) and procurement method
 * (`tender/procurementMethod`); null where it says nothing.
 */
export function segmentsOf(line: JsonValue): Readonly<Record<SegmentName, string | null>> {
  const buyer = member(line, 'buyer');
  return {
    year: DATE_FORM.exec(textOf(member(line, 'date')) ?? '')?.[1] ?? null,
    buyer: idOf(member(buyer, 'id')) ?? textOf(member(buyer, 'name')),
    method: textOf(member(member(line, 'tender'), 'procurementMethod')),
  };
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Publishers write one id as text here and as a number there. */
function idOf(value: JsonValue | undefined): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}
