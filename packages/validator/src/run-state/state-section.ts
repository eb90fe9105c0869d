import { isObject } from '../json.ts';
import type { ItemForm } from '../processes/item-runs.ts';

/**
 * What stands in a line of its own before `count` lines: findings, and releases or records as they were
 * published, many times; inputs and what was counted once; then the end.
 */
export type StateSection =
  | { readonly kind: 'findings' | 'inputs' | 'counts' | 'processes'; readonly count: number }
  | {
      readonly kind: 'items';
      readonly count: number;
      readonly form: ItemForm;
      /** What the items are read by: see `run/plan-name.ts`. */
      readonly subject: string;
    }
  | { readonly kind: 'end'; readonly count: 0 };

const KINDS: readonly unknown[] = ['findings', 'inputs', 'counts', 'processes', 'items', 'end'];

/** Reads the line of a section; null where it is none. */
export function asSection(value: unknown): StateSection | null {
  if (!isObject(value)) return null;
  const { kind, count, form, subject } = value as Readonly<Record<string, unknown>>;
  if (!KINDS.includes(kind) || !Number.isSafeInteger(count) || Number(count) < 0) return null;
  const isForm = form === 'release' || form === 'record';
  if (kind === 'items' && !(isForm && typeof subject === 'string')) return null;
  return value as unknown as StateSection;
}
