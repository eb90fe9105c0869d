import { VitrinaError } from '../errors.ts';
import type { Chunks } from './chunks.ts';

/** How much compressed data may grow when it is unpacked: over all entries, where it is an archive. */
export interface UnpackLimits {
  /** Bytes after unpacking. */
  readonly unpackedBytes: number;
  /** Bytes after unpacking for each byte before: beyond `trustedBytes` only. */
  readonly unpackRatio: number;
  /** What may unpack to no more than this is let through, whatever its ratio. */
  readonly trustedBytes: number;
  /** Files in an archive. */
  readonly archiveEntries: number;
}

/** Publications grow ten to thirty times; deflate cannot do more than 1,032 times. */
export const DEFAULT_UNPACK_LIMITS: UnpackLimits = {
  unpackedBytes: 1_099_511_627_776,
  unpackRatio: 200,
  trustedBytes: 1_073_741_824,
  archiveEntries: 200_000,
};

/** Watches that what is unpacked stays within its limits. */
export interface UnpackMeter {
  /** Counts bytes as stored on their way to be unpacked. */
  stored(chunks: Chunks): Chunks;
  /** Counts unpacked bytes. @throws VitrinaError `unpacks-too-much` */
  unpacked(chunks: Chunks): Chunks;
}

/** Starts a meter for one file or one archive, which `name` stands for in errors. */
export function createUnpackMeter(name: string, limits: UnpackLimits): UnpackMeter {
  const { unpackedBytes, unpackRatio, trustedBytes } = limits;
  let before = 0;
  let after = 0;
  return {
    async *stored(chunks) {
      for await (const chunk of chunks) {
        before += chunk.length;
        yield chunk;
      }
    },
    async *unpacked(chunks) {
      for await (const chunk of chunks) {
        after += chunk.length;
        const isOutOfRatio = after > trustedBytes && after > before * unpackRatio;
        if (after > unpackedBytes || isOutOfRatio) {
          throw new VitrinaError('unpacks-too-much', { file: name });
        }
        yield chunk;
      }
    },
  };
}
