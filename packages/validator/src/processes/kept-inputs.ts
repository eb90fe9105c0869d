import type { KeptSource, OpenSource, Source } from '../source.ts';

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
 * others each keeps its spool.
 */
export function createKeptInputs(): KeptInputs {
  const sources: Pick<Source, 'name' | 'open' | 'reopens'>[] = [];
  const kept = new Set<number>();
  const spooled = new Map<number, KeptSource>();
  /** The one that was used longest ago stands first. */
  const reopened = new Map<number, OpenSource>();

  async function use(input: number): Promise<KeptSource> {
    const kept = spooled.get(input);
    if (kept) return kept;
    const open = reopened.get(input) ?? (await (sources[input] as (typeof sources)[number]).open());
    reopened.delete(input);
    reopened.set(input, open);
    await makeRoom();
    return open;
  }

  async function makeRoom(): Promise<void> {
    const [oldest] = reopened;
    if (!oldest || reopened.size <= MOST_OPEN) return;
    reopened.delete(oldest[0]);
    await oldest[1].close();
  }

  return {
    add({ name, open, reopens = false }, input = sources.length) {
      sources[input] = reopens ? { name, open, reopens } : { name, open: neverAgain };
      return input;
    },
    async keep(input, open) {
      kept.add(input);
      if (sources[input]?.reopens) reopened.set(input, open);
      else spooled.set(input, (await open.keep?.()) ?? open);
      await makeRoom();
    },
    nameOf: (input) => sources[input]?.name ?? '',
    async read(input, start, length) {
      return (await use(input)).read(start, length);
    },
    async descriptors() {
      if (kept.size > MOST_OPEN) return null;
      const found: (number | null)[] = sources.map(() => null);
      for (const input of kept) {
        const { descriptor } = await use(input);
        if (descriptor === undefined) return null;
        found[input] = descriptor;
      }
      return found;
    },
    async close() {
      for (const open of [...spooled.values(), ...reopened.values()]) await open.close();
      spooled.clear();
      reopened.clear();
    },
  };
}

async function neverAgain(): Promise<never> {
  throw new Error('a source that can be read only once');
}
