import { resolve } from 'node:path';
import { nearest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

/** A format and where it goes: a file, or standard output where `path` is absent. */
export interface Target {
  readonly format: string;
  /** Absolute. */
  readonly path?: string;
}

/**
 * Reads the values of `--format`: `json`, `json=report.json`, `json=-` for standard output.
 * @throws UsageError where two would go to one place, or a format is not among `formats`.
 */
export function readTargets(
  given: readonly string[],
  formats: readonly string[],
  folder: string,
): readonly Target[] {
  const targets = given.map((value) => readTarget(value, formats, folder));
  const places = new Map<string | undefined, Target>();
  for (const target of targets) {
    const other = places.get(target.path);
    if (other && target.path === undefined) {
      throw new UsageError('two-formats-on-stdout', {
        formats: `${other.format}, ${target.format}`,
        example: `${target.format}=report.${endingOf(target.format)}`,
      });
    }
    if (other) throw new UsageError('two-formats-in-file', { path: target.path ?? '' });
    places.set(target.path, target);
  }
  return targets;
}

/** Formats for people are text; the others are called what they are. */
function endingOf(format: string): string {
  return format === 'plain' || format === 'pretty' ? 'txt' : format;
}

function readTarget(value: string, formats: readonly string[], folder: string): Target {
  const equals = value.indexOf('=');
  const format = equals === -1 ? value : value.slice(0, equals);
  if (!formats.includes(format)) {
    throw new UsageError('unknown-format', {
      format,
      formats: formats.join(', '),
      ...nearest(format, formats),
    });
  }
  const path = equals === -1 ? '-' : value.slice(equals + 1);
  if (path === '') throw new UsageError('format-without-file', { format });
  return path === '-' ? { format } : { format, path: resolve(folder, path) };
}
