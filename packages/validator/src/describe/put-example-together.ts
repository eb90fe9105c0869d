import type { JsonObject, JsonValue } from '../json.ts';
import { createMergeRules } from '../merge/merge-rules.ts';
import type { ExamplePackage, ExampleProcess } from '../process-check.ts';
import { formProcessBy } from '../processes/form-process.ts';
import { formationOf, LONE_RELEASE } from '../processes/formation-of.ts';
import type { ItemForm } from '../processes/item-runs.ts';
import type { ItemToTakeApart } from '../processes/take-apart.ts';
import type { Formation } from '../view/formation.ts';
import type { ProcessData } from '../view/object-view.ts';

/** A process of an example, as it is judged and as it is shown. */
export interface ProcessOfExample {
  readonly ocid: string;
  /** Null where what is published gives no state. */
  readonly data: ProcessData | null;
  readonly formation: Formation;
  readonly document: JsonValue;
}

const OCID = 'ocds-213czf-1';

/** What a compiled release of an example is laid over. */
const SMALLEST_PROCESS = {
  ocid: OCID,
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['compiled'],
  initiationType: 'tender',
};

/** Entries of lists are matched by id, which is all that examples need. */
const RULES = createMergeRules({});

/** Puts a process together as readers of inputs do, or takes its parts as they are given. */
export function putExampleTogether(example: ExampleProcess): ProcessOfExample {
  const { published } = example;
  return published ? fromPackages(published) : fromParts(example);
}

function fromPackages(published: readonly ExamplePackage[]): ProcessOfExample {
  const packages = published.map(({ releases, records, ...head }) => ({
    ...head,
    ...(releases ? { releases: releases.map(withOcid) } : {}),
    ...(records ? { records: records.map(withOcid) } : {}),
  }));
  const items = packages.flatMap(({ version = '1.1', releases = [], records = [] }) => [
    ...releases.map((release) => itemOf('release', release, version)),
    ...records.map((record) => itemOf('record', record, version)),
  ]);
  const record = formProcessBy(RULES, OCID, items);
  return {
    ocid: OCID,
    data: record.basis === null ? null : record,
    formation: formationOf(record),
    document: packages.length === 1 ? (packages[0] ?? null) : packages,
  };
}

function withOcid(item: JsonObject): JsonObject {
  return { ocid: OCID, ...item };
}

function itemOf(form: ItemForm, value: JsonObject, subject: string): ItemToTakeApart {
  return { form, value, subject };
}

/** Where the history is looked at, the document is a record with the compiled release and the releases. */
function fromParts({
  compiled,
  releases = [],
  basis = 'merged',
}: ExampleProcess): ProcessOfExample {
  const state: JsonObject = { ...SMALLEST_PROCESS, ...compiled };
  const ocid = String(state['ocid']);
  const history = releases.map((release) => ({ ...SMALLEST_PROCESS, ocid, ...release }));
  return {
    ocid,
    data: { ocid, basis, compiled: state, releases: history },
    formation: LONE_RELEASE,
    document: history.length === 0 ? state : { ocid, compiledRelease: state, releases: history },
  };
}
