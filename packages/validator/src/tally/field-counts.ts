import type { Field, FieldCounters } from '../plan/field.ts';
import type { Plan } from '../plan/plan.ts';

/** The counters of a field and of all below it, as plain data. */
export interface SavedField {
  readonly counts: SavedCounts;
  readonly children: readonly (readonly [key: string, field: SavedField])[];
  readonly items: SavedField | null;
  /** A record's linked releases. */
  readonly links: SavedField | null;
}

type SavedCounts = Omit<FieldCounters, 'lastUnit'>;

/** Takes down what was counted at a field and below. */
export function saveFields(plan: Plan, field: Field): SavedField {
  const { lastUnit: _, ...counts } = field.counters;
  const links = plan.links(field);
  return {
    counts,
    children: [...field.children].map(([key, child]) => [key, saveFields(plan, child)] as const),
    items: field.items ? saveFields(plan, field.items) : null,
    links: links === field ? null : saveFields(plan, links),
  };
}

/** Adds what was counted elsewhere, along the same version and extensions, to a field and all below. */
export function absorbFields(plan: Plan, field: Field, saved: SavedField): void {
  const { counters } = field;
  for (const [name, count] of Object.entries(saved.counts) as [keyof SavedCounts, number][]) {
    counters[name] += count;
  }
  for (const [key, child] of saved.children) absorbFields(plan, plan.child(field, key), child);
  if (saved.items) absorbFields(plan, plan.items(field), saved.items);
  if (saved.links) absorbFields(plan, plan.links(field), saved.links);
}
