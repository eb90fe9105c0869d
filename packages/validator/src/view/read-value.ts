import { isBlankText, isObject, type JsonValue } from '../json.ts';
import { readAmount } from './amount.ts';
import { readInstant } from './instant.ts';
import { isPlaceholder, isPlaceholderText } from './placeholder.ts';
import type { FieldType, Kind } from './view.ts';

/** A JSON value as the type that a field was declared with; undefined where it says nothing of it. */
export function readValue(value: JsonValue | undefined, type: FieldType): unknown {
  switch (type) {
    case 'text':
      return typeof value === 'string' && isFilledText(value, type) ? value : undefined;
    case 'texts':
      return Array.isArray(value) ? readTexts(value) : undefined;
    case 'id':
      return isId(value) ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'instant':
      return isTelling(value) ? readInstant(value) : undefined;
    case 'amount':
      return isObject(value) ? readMoney(value['amount'], value['currency']) : undefined;
    case 'object':
      return undefined;
  }
}

/** Whether a value says anything: the deep rule, with placeholders as empty. */
export function isFilled(value: JsonValue | undefined, type: FieldType): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return isFilledText(value, type);
  if (Array.isArray(value)) return value.some((item) => isFilled(item, type));
  if (!isObject(value)) return true;
  if (type === 'amount') return isFilled(value['amount'], 'number');
  return Object.values(value).some((member) => isFilled(member, 'object'));
}

/** The kind of a JSON value. */
export function kindOf(value: JsonValue | undefined): Kind {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'boolean' | 'number' | 'string' | 'object';
}

function readTexts(values: readonly JsonValue[]): readonly string[] | undefined {
  const texts = values.filter(isTelling);
  return texts.length > 0 ? texts : undefined;
}

function readMoney(amount: JsonValue | undefined, currency: JsonValue | undefined): unknown {
  if (typeof amount !== 'number') return undefined;
  return readAmount(amount, isTelling(currency) ? currency : undefined);
}

function isFilledText(text: string, type: FieldType): boolean {
  return !isBlankText(text) && !(type === 'text' ? isPlaceholderText(text) : isPlaceholder(text));
}

function isTelling(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && !isBlankText(value) && !isPlaceholder(value);
}

/** Integers beyond 2^53 have lost digits: what they identified is not known any more. */
function isId(value: JsonValue | undefined): value is string | number {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return isTelling(value);
}
