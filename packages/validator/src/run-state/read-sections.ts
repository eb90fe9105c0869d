import { VitrinaError } from '../errors.ts';
import { parseText } from '../read/parse-text.ts';
import { readLines, type StateLine } from './read-lines.ts';
import { asSection, type StateSection } from './state-section.ts';

/** A section with some of its lines: those of a long one come in several parts. */
export interface SectionPart {
  readonly section: StateSection;
  readonly lines: readonly StateLine[];
}

/** What a state holds: first the value of its first line, then its sections. */
export type StatePart = { readonly header: unknown } | SectionPart;

/**
 * Reads a state part by part. The lines of a part are valid until the next one.
 * @throws VitrinaError `damaged-state` where something is missing, unknown, or stands behind the end.
 */
export async function* readSections(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<StatePart, void> {
  let section: StateSection | null = null;
  let left = 0;
  let hasHeader = false;
  for await (const lines of readLines(chunks)) {
    for (let at = 0; at < lines.length; ) {
      if (section && left > 0) {
        const taken = lines.slice(at, at + left);
        left -= taken.length;
        at += taken.length;
        yield { section, lines: taken };
        continue;
      }
      const value = parseLine(lines[at] as StateLine, file);
      at += 1;
      if (!hasHeader) {
        hasHeader = true;
        yield { header: value };
        continue;
      }
      const next = asSection(value);
      if (next === null || section?.kind === 'end')
        throw new VitrinaError('damaged-state', { file });
      section = next;
      left = next.count;
    }
  }
  if (section?.kind !== 'end') throw new VitrinaError('damaged-state', { file });
}

/** @throws VitrinaError `damaged-state` where the line is no JSON. */
export function parseLine({ bytes }: StateLine, file: string): unknown {
  const parsed = parseText(bytes);
  if ('value' in parsed) return parsed.value;
  throw new VitrinaError('damaged-state', { file });
}
