import type { KeptPlace, OpenSource, Source } from '../source.ts';
import { createKeptPlaces } from './kept-places.ts';

/** Inputs that were read once and can be read again at any place. */
export interface KeptInputs {
  /** Numbers a source, which is kept or not later; the caller may choose a number behind all others. */
  add(source: Source, input?: number): number;
  /** Takes charge of the open source of that number. */
  keep(input: number, open: OpenSource): Promise<void>;
  nameOf(input: number): string;
  /** Bytes of an input; valid until the next call. */
  read(input: number, start: number, length: number): Promise<Uint8Array>;
  /**
   * What other threads read them by, in the order of their numbers; null where not all of them can be
   * open at once, or one cannot be read so.
   */
  descriptors(): Promise<readonly (number | null)[] | null>;
  /** Closes all of them. */
  close(): Promise<void>;
}

/** Files that are open at a time: a folder may hold any number of them. */
const MOST_OPEN = 64;

/**
 * Starts with no inputs. Those that can be opened again are closed when others need their place; of the
 * others is kept where they lie in their spools.
 */
export function createKeptInputs(): KeptInputs {
  const names: string[] = [];
  const reopening = new Map<number, Source['open']>();
  const spooled = createKeptPlaces();
  const kept: number[] = [];
  /** The one that was used longest ago stands first. */
  const reopened = new Map<number, OpenSource>();

  async function use(input: number): Promise<KeptPlace> {
    const place = spooled.at(input);
    if (place) return place;
    const open = reopened.get(input) ?? (await (reopening.get(input) ?? neverAgain)());
    reopened.delete(input);
    reopened.set(input, open);
    await makeRoom();
    return wholeOf(open);
  }

  async function makeRoom(): Promise<void> {
    const [oldest] = reopened;
    if (!oldest || reopened.size <= MOST_OPEN) return;
    reopened.delete(oldest[0]);
    await oldest[1].close();
  }

  return {
    add({ name, open, reopens = false }, input = names.length) {
      names[input] = name;
      if (reopens) reopening.set(input, open);
      return input;
    },
    async keep(input, open) {
      kept.push(input);
      if (reopening.has(input)) reopened.set(input, open);
      else spooled.add(input, (await open.keep?.()) ?? wholeOf(open));
      await makeRoom();
    },
    nameOf: (input) => names[input] ?? '',
    async read(input, start, length) {
      const { file, start: before, length: whole } = await use(input);
      return file.read(before + start, Math.max(0, Math.min(length, whole - start)));
    },
    async descriptors() {
      if (kept.length > MOST_OPEN) return null;
      const found: (number | null)[] = names.map(() => null);
      for (const input of kept) {
        const { descriptor } = (await use(input)).file;
        if (descriptor === undefined) return null;
        found[input] = descriptor;
      }
      return found;
    },
    async close() {
      for (const file of [...spooled.files, ...reopened.values()]) await file.close();
      reopened.clear();
    },
  };
}

function wholeOf(file: OpenSource): KeptPlace {
  return { file, start: 0, length: Number.MAX_SAFE_INTEGER };
}

async function neverAgain(): Promise<never> {
  throw new Error('a source that can be read only once');
}
