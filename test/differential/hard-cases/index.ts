import type { HardCase } from './documents.ts';
import { encodingCases } from './encodings.ts';
import { fieldCases } from './fields.ts';
import { identityCases } from './identities.ts';
import { recordCases } from './records.ts';
import { valueCases } from './values.ts';
import { versionCases } from './versions.ts';

/** Every hard case; titles are unique. */
export const hardCases: readonly HardCase[] = [
  ...versionCases,
  ...identityCases,
  ...valueCases,
  ...fieldCases,
  ...recordCases,
  ...encodingCases,
];
