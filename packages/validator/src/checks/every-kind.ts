import type { Judges } from '../check-definition.ts';

/** Judges that do the same whatever the value is. */
export function everyKind(judge: () => void): Judges {
  return {
    string: judge,
    number: judge,
    boolean: judge,
    null: judge,
    object: judge,
    array: judge,
  };
}
