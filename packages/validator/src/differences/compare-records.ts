/** A value before and after; null where there is none. */
export interface Pair<Value> {
  readonly old: Value | null;
  readonly new: Value | null;
}

/** What differs between two records, by key in code unit order; what is equal is left out. */
export function compareRecords<Value>(
  old: Readonly<Record<string, Value>>,
  next: Readonly<Record<string, Value>>,
  isEqual: (old: Value, next: Value) => boolean,
): Readonly<Record<string, Pair<Value>>> {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])].sort();
  const pairs = keys.map((key) => [key, { old: at(old, key), new: at(next, key) }] as const);
  return Object.fromEntries(
    pairs.filter(([, pair]) => {
      if (pair.old === null || pair.new === null) return true;
      return !isEqual(pair.old, pair.new);
    }),
  );
}

function at<Value>(record: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(record, key) ? (record[key] as Value) : null;
}
