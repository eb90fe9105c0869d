import type { JsonValue } from '../json.ts';

const LONGEST_VALUE = 200;

/**
 * A value as findings show it: scalars as they are, objects and arrays as JSON text, all text cut at
 * 200 characters. Reads no more of a large value than it shows.
 */
export function previewValue(value: unknown): JsonValue {
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : null;
  return cut(jsonText(value, LONGEST_VALUE));
}

function jsonText(value: unknown, room: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? arrayText(value, room) : objectText(value, room);
}

function arrayText(items: readonly unknown[], room: number): string {
  let text = '[';
  for (let index = 0; index < items.length && text.length <= room; index += 1) {
    text += (index > 0 ? ',' : '') + jsonText(items[index], room - text.length);
  }
  return `${text}]`;
}

function objectText(value: object, room: number): string {
  let text = '{';
  for (const [key, member] of Object.entries(value)) {
    if (text.length > room) break;
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key.slice(0, room))}:`;
    text += jsonText(member, room - text.length);
  }
  return `${text}}`;
}

function cut(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  // A pair of surrogates must not be cut apart: the line would not be valid Unicode.
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_VALUE - 1)) ? 1 : 0;
  return text.slice(0, LONGEST_VALUE - end);
}
