import { DEFAULT_UNPACK_LIMITS, type UnpackLimits } from './unpack-meter.ts';

/** Where and how what can be read only once is kept for its second reading. */
export interface SpoolOptions {
  /** Folder of the temporary file; the system's. */
  readonly tmpDir?: string | undefined;
  /** What compressed inputs may unpack to. */
  readonly limits?: Partial<UnpackLimits> | undefined;
}

/** The limits of some options, with defaults for those that are not given. */
export function unpackLimits({ limits }: SpoolOptions): UnpackLimits {
  return { ...DEFAULT_UNPACK_LIMITS, ...limits };
}
