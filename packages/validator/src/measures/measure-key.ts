import { canonicalJson } from '../identity/canonical-json.ts';
import { hashText } from '../identity/murmur3.ts';
import type { Measure } from './measure.ts';

const KEY_LENGTH = 16;

/** The key of a measure in results: 16 hex of the hash of its canonical JSON. */
export function measureKey(measure: Measure): string {
  return hashText(canonicalJson(measure)).slice(0, KEY_LENGTH);
}
