import { canonicalJson, sha256Hex } from '@vitrina/validator';
import type { Checklist } from './checklist.ts';

/** SHA-256, in hex, of the canonical JSON of a checklist and its criteria. */
export function digestChecklist(checklist: Checklist): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(checklist)));
}
