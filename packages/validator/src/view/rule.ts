import type { Field, View } from './view.ts';

/** What has to be filled: a field, all of several rules, or any of them. */
export type Rule =
  | Field<unknown>
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] };

/** Whether a view has what a rule asks for. */
export function meets(view: View, rule: Rule): boolean {
  if ('all' in rule) return rule.all.every((part) => meets(view, part));
  if ('any' in rule) return rule.any.some((part) => meets(view, part));
  return view.filled(rule);
}
