import type { Finding } from '../finding.ts';
import type { JsonValue } from '../json.ts';
import type { CheckOptions, Limits } from '../options.ts';
import type { Plan } from '../plan/plan.ts';
import type { DocumentRange, InputIndex, ItemArray, ItemRange } from '../read/input-index.ts';
import { type ParsedText, parseText } from '../read/parse-text.ts';
import type { InputTally } from './input-tally.ts';
import type { UnitFinding } from './judge-unit.ts';
import { tooDeepText } from './read-document.ts';
import type { Reader } from './reader.ts';
import { createRepeatedItems } from './repeated-items.ts';
import type { Run } from './run.ts';
import type { Unit, UnitOrigin } from './unit.ts';

/** What the items of one document share. */
export interface ItemsContext {
  readonly run: Run;
  readonly plan: Plan;
  readonly index: InputIndex;
  readonly document: DocumentRange;
  readonly reader: Reader;
  readonly origin: UnitOrigin;
  readonly prefix: readonly number[];
  readonly tally: InputTally;
}

const PROGRESS_ITEMS = 256;
const NO_BYTES = new Uint8Array(0);

/** Judges the items of a package one by one. Returns what only all of them together show. */
export async function* judgeItems(
  context: ItemsContext,
  options: CheckOptions,
): AsyncGenerator<readonly Finding[], readonly UnitFinding[]> {
  const ofArrays: UnitFinding[] = [];
  for (const array of context.document.arrays) {
    for (const finding of yield* judgeArray(context, array, options)) ofArrays.push(finding);
  }
  return ofArrays;
}

async function* judgeArray(
  context: ItemsContext,
  array: ItemArray,
  { onProgress, signal }: CheckOptions,
): AsyncGenerator<readonly Finding[], readonly UnitFinding[]> {
  const { run, plan, index, reader, origin, tally } = context;
  const repeated = createRepeatedItems(array.key);
  for (let position = 0; position < array.itemCount; position += 1) {
    const range = index.items.at(array.firstItem + position);
    const { start, length } = range;
    const tooLarge = length > run.limits.elementBytes;
    const held = tooLarge ? NO_BYTES : reader.peek(start, length);
    const unit = makeUnit(
      context,
      array,
      position,
      range,
      held ?? (await reader.load(start, length)),
    );
    if ('value' in unit.parsed) {
      const { value } = unit.parsed;
      repeated.add({ value, bytes: unit.bytes }, array.firstItem + position);
      tally.addItem(unit.kind, value);
    }
    const findings = run.judge(plan, unit, origin);
    if (findings.length > 0) yield findings;
    if (position % PROGRESS_ITEMS > 0) continue;
    signal?.throwIfAborted();
    const bytesDone = range.start + range.length;
    const progress = { input: origin.input, bytesDone, bytesTotal: index.bytes, items: position };
    onProgress?.({ stage: 'checking', ...progress });
  }
  const check = run.checkIndex('structure/duplicate-id');
  if (check < 0) return [];
  const identities = await repeated.finalise(async (ordinal) => {
    const { start, length } = index.items.at(ordinal);
    const bytes = reader.peek(start, length) ?? (await reader.load(start, length));
    const parsed = parseText(bytes);
    return 'value' in parsed ? { value: parsed.value, bytes } : null;
  });
  return identities.map(({ label }) => duplicate(check, array.key, label));
}

function makeUnit(
  { run, prefix }: ItemsContext,
  { key }: ItemArray,
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
