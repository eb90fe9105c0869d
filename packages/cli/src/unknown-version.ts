import { KNOWN_VERSIONS, type VitrinaError } from '@vitrina/validator';
import { UsageError } from './usage-error.ts';

/** The refusal of a version, with those that there are. */
export function unknownVersion(refusal: VitrinaError): UsageError {
  const version = String(refusal.values['version']);
  const values = { version, versions: KNOWN_VERSIONS.join(', ') };
  return new UsageError('unknown-version', values, { cause: refusal });
}
