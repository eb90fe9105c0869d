import {
  type Assessment,
  bytesSource,
  type CheckOptions,
  check,
  type Finding,
} from '@vitrina/validator';

/** What a run says of some bytes: its result and every finding. */
export interface Checked {
  readonly assessment: Assessment;
  readonly found: readonly Finding[];
}

/** Checks bytes, or a text as UTF-8, as one input. */
export async function checkBytes(
  content: Uint8Array | string,
  options: CheckOptions = {},
): Promise<Checked> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const found: Finding[] = [];
  const assessment = await check(bytesSource('input', bytes), {
    asOf: '2024-01-01',
    ...options,
    onFinding: (finding) => void found.push(finding),
  });
  return { assessment, found };
}
