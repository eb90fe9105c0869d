import { declaredExtensions } from '../extensions/address.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { CheckOptions } from '../options.ts';
import type { OpenItems } from '../read/index-builder.ts';
import { sliceItems } from '../read/index-slice.ts';
import type { ItemArray } from '../read/input-index.ts';
import { parseText } from '../read/parse-text.ts';
import type { OpenSource } from '../source.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { decideVersion } from './decide-version.ts';
import type { ItemsContext } from './judge-items.ts';
import { PART_BYTES, PARTS_IN_FLIGHT, partFrom } from './parts.ts';
import { planName } from './plan-name.ts';
import type { Run } from './run.ts';
import type { ItemsTask, RunningWorkers, TaskResult } from './task.ts';
import type { UnitOrigin } from './unit.ts';

/**
 * Lets threads judge the items of a package while the rest of the input is split. What the package is
 * taken for is what stands before its items; the rest of it may say otherwise.
 */
export interface EarlyJudging {
  /** Hands out what has become known, as much as the threads can take. */
  advance(open: OpenItems | null): Promise<void>;
  /** The results by part, if the items are judged as was thought; else none. */
  claim(context: Pick<ItemsContext, 'plan' | 'origin' | 'prefix'>, array: ItemArray): EarlyResults;
  /** Forgets what has not been claimed, and waits until no thread reads the input early. */
  end(): Promise<void>;
}

/** Results to come, by the position of the part. */
export type EarlyResults = readonly Promise<TaskResult>[];

/** The input to be judged early. */
export interface EarlyInput {
  readonly run: Run;
  readonly workers: RunningWorkers;
  readonly open: OpenSource;
  readonly descriptor: number;
  readonly inputIndex: number;
  readonly name: string;
  readonly forced: KnownVersion | undefined;
}

/** What all early parts of an input have in common. */
type Guess = Pick<ItemsTask, 'plan' | 'array' | 'extensions'> & {
  readonly arrayStart: number;
  readonly firstUnit: number;
};

/** A head that is longer says nothing early. */
const MOST_HEAD_BYTES = 1_048_576;

/** True where nobody waits for findings, nor for extensions, before the input is known as a whole. */
export function mayJudgeEarly({ loadExtension, root, limit, onFinding }: CheckOptions): boolean {
  const wanted = [loadExtension, root, limit, onFinding];
  return wanted.every((option) => option === undefined);
}

/** Makes the early judging of one input. */
export function createEarlyJudging(input: EarlyInput): EarlyJudging {
  const { run, workers, open, descriptor, inputIndex, name, forced } = input;
  const { size, partBytes = PART_BYTES } = workers;
  const origin: UnitOrigin = { inputIndex, input: name };
  const results: Promise<TaskResult>[] = [];
  let guess: Guess | 'none' | null = null;
  let state: 'open' | 'claimed' | 'over' = 'open';
  let next = 0;
  let onTheWay = 0;

  async function guessAt({ key, start, documentStart }: OpenItems): Promise<Guess | 'none'> {
    const head = await readHead(documentStart, start);
    const declared = (head as Record<'version', unknown> | null)?.version;
    if (!head || (declared === undefined && !forced)) return 'none';
    const version = await decideVersion(declared, forced, neverInferred);
    const extensions = declaredExtensions(head);
    await run.extensions.load(extensions);
    return {
      plan: planName({ version: version.used, extensions }),
      extensions: run.extensions.loaded(),
      array: { key, firstItem: 0 },
      arrayStart: start,
      // The package itself is a unit too.
      firstUnit: run.nextUnit() + 1,
    };
  }

  async function readHead(start: number, end: number): Promise<JsonObject | null> {
    const length = end - start;
    if (length > MOST_HEAD_BYTES) return null;
    const bytes = new Uint8Array(length + ENDING.length);
    bytes.set((await open.read(start, length)).subarray(0, length));
    bytes.set(ENDING, length);
    const parsed = parseText(bytes);
    return 'value' in parsed && isObject(parsed.value) ? parsed.value : null;
  }

  function send(task: ItemsTask): void {
    const result = workers.judge(task);
    onTheWay += 1;
    const done = () => {
      onTheWay -= 1;
    };
    // Whoever waits for it is told; until then it is nobody's fault that it failed.
    result.then(done, done);
    results.push(result);
  }

  return {
    async advance(items) {
      if (state !== 'open' || items === null) return;
      guess ??= await guessAt(items);
      if (guess === 'none') return;
      const { arrayStart, firstUnit, ...common } = guess;
      if (items.start !== arrayStart) return;
      const rowAt = (row: number) => {
        const { start, length } = items.items.at(row);
        return { start, end: start + length };
      };
      while (onTheWay < size * PARTS_IN_FLIGHT) {
        const part = partFrom(next, items.items.count, rowAt, partBytes, true);
        if (part === null) return;
        send({
          kind: 'items',
          isEarly: true,
          descriptor,
          inputIndex,
          name,
          ...common,
          ...part,
          firstUnit: firstUnit + part.from,
          items: sliceItems(items.items, part.from, part.count),
          origin,
          prefix: [],
        });
        next += part.count;
      }
    },
    claim(context, array) {
      if (state !== 'open' || guess === null || guess === 'none') return [];
      const isRight =
        context.plan.name === guess.plan &&
        context.origin.documentLine === undefined &&
        context.prefix.length === 0 &&
        array.start === guess.arrayStart &&
        array.firstItem === 0 &&
        array.itemCount >= next &&
        run.nextUnit() === guess.firstUnit;
      workers.settleEarly(isRight);
      state = 'claimed';
      return isRight ? results : [];
    },
    async end() {
      if (state === 'open' && results.length > 0) workers.settleEarly(false);
      state = 'over';
      // A descriptor may be another file's as soon as it is closed.
      await Promise.allSettled(results);
    },
  };
}

/** Ends the text of a package behind the key of its items. */
const ENDING = new TextEncoder().encode('[]}');

async function neverInferred(): Promise<never> {
  throw new Error('only for packages that declare a version');
}
