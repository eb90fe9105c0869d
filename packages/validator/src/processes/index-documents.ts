import type { DocumentFacts } from '../document-facts.ts';
import { declaredExtensions } from '../extensions/address.ts';
import type { AvailableExtensions } from '../extensions/available-extensions.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Limits } from '../options.ts';
import type { DocumentRange, InputIndex, ItemArray, ItemRange } from '../read/input-index.ts';
import { parseText } from '../read/parse-text.ts';
import type { DocumentVersions } from '../run/document-versions.ts';
import type { InputTally } from '../run/input-tally.ts';
import { kindOfDocument } from '../run/kind-of-document.ts';
import { planName } from '../run/plan-name.ts';
import type { Plans } from '../run/plans.ts';
import { readDocument } from '../run/read-document.ts';
import type { Reader } from '../run/reader.ts';
import { ocidOfItem } from './item-ocid.ts';
import type { ItemForm } from './item-runs.ts';
import type { ProcessIndex } from './process-index.ts';

/** One input that was split, and where what is found in it goes. */
export interface DocumentsToIndex {
  readonly input: number;
  readonly index: InputIndex;
  readonly reader: Reader;
  readonly limits: Limits;
  readonly versions: DocumentVersions;
  readonly extensions: AvailableExtensions;
  readonly planFor: Plans['planFor'];
  readonly tally: InputTally;
  readonly into: ProcessIndex;
  /** Called after each item or bare document, with the offset behind it. */
  readonly done: (offset: number) => void;
}

/** Releases and records that belong to no process. */
export interface LeftOut {
  readonly withoutOcid: number;
  /** Damaged, larger or deeper than what is read. */
  readonly unreadable: number;
}

/** Adds the releases and records of an input to an index. */
export async function indexDocuments(work: DocumentsToIndex): Promise<LeftOut> {
  const { input, index, reader, limits, versions, extensions, tally, into, done } = work;
  const leftOut = { withoutOcid: 0, unreadable: 0 };
  let sawHead = false;
  for (let ordinal = 0; ordinal < index.documents.count; ordinal += 1) {
    await indexDocument(index.documents.at(ordinal));
  }
  return leftOut;

  async function indexDocument(document: DocumentRange): Promise<void> {
    const { arrays, start, end } = document;
    const text = await readDocument(reader, index, document, limits);
    const kind = kindOfDocument(document, text);
    const value = 'value' in text.parsed ? text.parsed.value : null;
    const isBare = arrays.length === 0;
    if (kind !== null || isObject(value)) {
      const head = isObject(value) ? value : EMPTY;
      const isPackage = kind === 'release-package' || kind === 'record-package';
      const declared = isPackage ? declaredExtensions(head) : [];
      await extensions.load(declared);
      const version = await versions.decide(document, head);
      const subject = planName({ version: version.used, extensions: declared });
      const { extensions: states } = await work.planFor(subject);
      const first = head !== EMPTY && !sawHead;
      sawHead ||= first;
      const facts: DocumentFacts = {
        kind: kind ?? 'release',
        head,
        version,
        extensions: states,
        first,
      };
      tally.addDocument(facts, { isBare, value });
      for (const array of arrays) await indexItems(array, subject);
      if (isBare && !isPackage) {
        const form = kind === 'record' ? 'record' : 'release';
        add(value, form, subject, start, end - start);
      }
    } else leftOut.unreadable += 1;
    done(end);
  }

  async function indexItems({ key, firstItem, itemCount }: ItemArray, subject: string) {
    const form: ItemForm = key === 'records' ? 'record' : 'release';
    for (let item = firstItem; item < firstItem + itemCount; item += 1) {
      const range = index.items.at(item);
      const value = await readItem(range);
      if (value !== undefined) tally.addItem(form, value);
      add(value ?? null, form, subject, range.start, range.length);
      done(range.start + range.length);
    }
  }

  async function readItem({ start, length, depth, complete }: ItemRange) {
    const isTooMuch = length > limits.elementBytes || depth > limits.nesting;
    if (isTooMuch || !complete) return undefined;
    const parsed = parseText(reader.peek(start, length) ?? (await reader.load(start, length)));
    return 'value' in parsed ? parsed.value : undefined;
  }

  function add(
    value: JsonValue,
    form: ItemForm,
    subject: string,
    start: number,
    length: number,
  ): void {
    const ocid = ocidOfItem(value);
    if (ocid !== null) into.add(ocid, { input, form, subject, start, length });
    else if (isObject(value)) leftOut.withoutOcid += 1;
    else leftOut.unreadable += 1;
  }
}

const EMPTY: JsonObject = {};
