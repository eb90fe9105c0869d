import type { Finding } from '../finding.ts';
import type { JsonValue } from '../json.ts';
import type { CheckOptions, Limits } from '../options.ts';
import type { Plan } from '../plan/plan.ts';
import type { DocumentRange, ItemArray, ItemRange, ItemTable } from '../read/input-index.ts';
import { type ParsedText, parseText } from '../read/parse-text.ts';
import { createBreather } from './breathe.ts';
import type { InputTally } from './input-tally.ts';
import type { UnitFinding } from './judge-unit.ts';
import { tooDeepText } from './read-document.ts';
import type { Reader } from './reader.ts';
import { createRepeatedItems, identifyItem, type RepeatedItems } from './repeated-items.ts';
import type { Run } from './run.ts';
import type { Unit, UnitOrigin } from './unit.ts';

/** What the items of one document share. */
export interface ItemsContext {
  readonly run: Run;
  readonly plan: Plan;
  readonly items: Pick<ItemTable, 'at'>;
  readonly reader: Reader;
  readonly origin: UnitOrigin;
  readonly prefix: Unit['prefix'];
  readonly tally: InputTally;
}

/** Judges the items of a package. Returns what only all of them together show. */
export type JudgeItems = (
  context: ItemsContext,
  document: DocumentRange,
) => AsyncGenerator<readonly Finding[], readonly UnitFinding[]>;

/** Consecutive items of one array. */
export interface ItemSpan {
  readonly array: Pick<ItemArray, 'key' | 'firstItem'>;
  /** Position of the first in the array. */
  readonly from: number;
  readonly count: number;
}

const PROGRESS_ITEMS = 256;
const NO_BYTES = new Uint8Array(0);

/** Judges items one by one, on this thread. */
export function createItemsJudge({ onProgress, signal }: CheckOptions, bytes: number): JudgeItems {
  return (context, document) =>
    judgeArrays(context, document, (position, { start, length }) => {
      if (position % PROGRESS_ITEMS > 0) return;
      signal?.throwIfAborted();
      const progress = { input: context.origin.input, bytesTotal: bytes, items: position };
      onProgress?.({ stage: 'checking', bytesDone: start + length, ...progress });
    });
}

async function* judgeArrays(
  context: ItemsContext,
  { arrays }: DocumentRange,
  done: ItemDone,
): ReturnType<JudgeItems> {
  const ofArrays: UnitFinding[] = [];
  for (const array of arrays) {
    const repeated = createRepeatedItems(array.key);
    const span = { array, from: 0, count: array.itemCount };
    yield* judgeSpan(context, span, repeated.add, done);
    for (const finding of await findDuplicates(context, array.key, repeated))
      ofArrays.push(finding);
  }
  return ofArrays;
}

type ItemDone = (position: number, range: ItemRange) => void;

/** Judges some items, telling the identity of each that could be read, and when each is done. */
export async function* judgeSpan(
  context: ItemsContext,
  { array, from, count }: ItemSpan,
  addIdentity: RepeatedItems['add'],
  done: ItemDone,
): AsyncGenerator<readonly Finding[], void> {
  const { run, plan, items, reader, origin, tally } = context;
  const breather = createBreather();
  for (let position = from; position < from + count; position += 1) {
    const ordinal = array.firstItem + position;
    const range = items.at(ordinal);
    const { start, length } = range;
    const tooLarge = length > run.limits.elementBytes;
    const held = tooLarge ? NO_BYTES : reader.peek(start, length);
    const bytes = held ?? (await reader.load(start, length));
    const unit = makeUnit(context, array.key, position, range, bytes);
    if ('value' in unit.parsed) {
      const { value } = unit.parsed;
      addIdentity(identifyItem({ value, bytes }, array.key).key, ordinal);
      tally.addItem(unit.kind, value);
      const form = array.key === 'records' ? 'record' : 'release';
      const item = { input: origin.inputIndex, form, subject: plan.name, start, length } as const;
      await run.gathering?.take(item, value);
    }
    const findings = run.judge(plan, unit, origin);
    if (findings.length > 0) yield findings;
    done(position, range);
    if (breather.isDue()) await breather.take();
  }
}

/** One finding for each identity that occurs twice in an array. */
export async function findDuplicates(
  { run, items, reader }: Pick<ItemsContext, 'run' | 'items' | 'reader'>,
  key: ItemArray['key'],
  repeated: RepeatedItems,
): Promise<readonly UnitFinding[]> {
  const check = run.checkIndex('structure/duplicate-id');
  if (check < 0) return [];
  const identities = await repeated.finalise(async (ordinal) => {
    const { start, length } = items.at(ordinal);
    const bytes = reader.peek(start, length) ?? (await reader.load(start, length));
    const parsed = parseText(bytes);
    return 'value' in parsed ? { value: parsed.value, bytes } : null;
  });
  return identities.map(({ label }) => duplicate(check, key, label));
}

function makeUnit(
  { run, prefix }: ItemsContext,
  key: ItemArray['key'],
  position: number,
  range: ItemRange,
  bytes: Uint8Array,
): Unit {
  const { start, line, column, colons } = range;
  const parsed = findDamage(range, run.limits) ?? parseText(bytes);
  return {
    kind: key === 'records' ? 'record' : 'release',
    prefix: [...prefix, key, position],
    bytes,
    pieces: [{ at: 0, offset: start, line, column }],
    colons,
    parsed,
    damages: [],
    document: null,
  };
}

/** What the range alone says is wrong with an item. */
function findDamage({ length, depth, complete }: ItemRange, limits: Limits): ParsedText | null {
  const { elementBytes, nesting } = limits;
  if (length > elementBytes) {
    const kind = 'oversized-element';
    return { damage: { kind, offset: 0, path: [], expected: elementBytes } };
  }
  if (!complete) return { damage: { kind: 'truncated', offset: length, path: [] } };
  return depth > nesting ? tooDeepText(limits) : null;
}

/** One finding per repeated identity, at the array. */
function duplicate(check: number, key: string, label: string | null): UnitFinding {
  const value: JsonValue = label;
  return { check, path: [key], detail: { keyword: 'uniqueItems', expected: true, value }, value };
}
