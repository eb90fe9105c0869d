import type { Problem } from '../assessment.ts';
import type { ExtensionData } from '../extensions/extension-files.ts';
import type { CheckOptions } from '../options.ts';
import type { SavedProcessSums } from '../processes/process-sums.ts';
import type { GroupBatch } from '../processes/read-groups.ts';
import type { IndexSlice, ItemSlice } from '../read/index-slice.ts';
import type { ItemArray } from '../read/input-index.ts';
import type { KnownVersion } from '../standard/standard.ts';
import type { NamedBatch } from './finding-names.ts';
import type { NotedItem } from './gather-processes.ts';
import type { InputPart } from './input-tally.ts';
import type { RunState } from './run.ts';
import type { Unit, UnitOrigin } from './unit.ts';

/** What every thread of a run must know. Plain data. */
export interface RunSetup {
  readonly options: Pick<
    CheckOptions,
    | 'ocdsVersion'
    | 'only'
    | 'skip'
    | 'examples'
    | 'context'
    | 'limits'
    | 'extensions'
    | 'buyers'
    | 'packs'
    | 'measures'
  >;
  /** How processes are looked at; null where nobody wants them. */
  readonly processes: { readonly checks: readonly string[]; readonly asOf: string } | null;
  /** True where every finding is to be worded, not examples alone. */
  readonly everyFinding: boolean;
}

/** A part of an input to be judged by one thread. Plain data. */
export type Task = DocumentsTask | ItemsTask;

interface PartOfInput {
  /** How a thread reads the input: see `OpenSource.descriptor`. */
  readonly descriptor: number;
  readonly inputIndex: number;
  readonly name: string;
  /** Units of the run before the first of this part. */
  readonly firstUnit: number;
  /** Bytes from the first of the part to the last. */
  readonly start: number;
  readonly length: number;
  /** Extensions that were loaded since the run began. */
  readonly extensions: ExtensionData;
  /** True where it may turn out that the part is to be judged otherwise; see `settleEarly`. */
  readonly isEarly?: boolean;
}

/** Whole documents, one behind the other. */
export interface DocumentsTask extends PartOfInput {
  readonly kind: 'documents';
  readonly from: number;
  readonly count: number;
  readonly index: IndexSlice;
  /** The version of bare releases and records that declare none; null where there are none. */
  readonly bareVersion: KnownVersion | null;
}

/** Consecutive items of one array of a package. */
export interface ItemsTask extends PartOfInput {
  readonly kind: 'items';
  readonly plan: string;
  readonly array: Pick<ItemArray, 'key' | 'firstItem'>;
  /** Position in the array of the first item, and how many there are. */
  readonly from: number;
  readonly count: number;
  readonly items: ItemSlice;
  readonly origin: UnitOrigin;
  readonly prefix: Unit['prefix'];
}

/** Processes to be put together from items that are read again. Plain data. */
export interface RegroupTask {
  readonly kind: 'regroup';
  readonly groups: GroupBatch['groups'];
  /** By number of the input. */
  readonly descriptors: readonly (number | null)[];
  /** Where the first item stands. */
  readonly name: string;
  readonly start: number;
  readonly extensions: ExtensionData;
}

/** What a thread says of a task. Plain data. */
export interface TaskResult {
  readonly named: NamedBatch;
  readonly problems: readonly Problem[];
  readonly content: InputPart;
  /** Of an `ItemsTask`: identity keys of the items that could be read, with their ordinals. */
  readonly identities: readonly (readonly [key: string, ordinal: number])[];
  /** Items that belong to processes. */
  readonly noted: readonly NotedItem[];
}

/**
 * Threads that judge parts of an input. `startWorkers` of `@vitrina/validator/node` makes them; without
 * them everything runs on the thread of the caller.
 */
export interface Workers {
  /** Inputs of fewer bytes stay on one thread; 64 MB. */
  readonly worthBytes?: number;
  /** Starts a run on all threads. */
  start(setup: RunSetup): RunningWorkers;
}

/** Threads at work on one run. */
export interface RunningWorkers {
  /** How many threads there are. */
  readonly size: number;
  /** About how many bytes a part has; 1 MB. */
  readonly partBytes?: number;
  /** Judges one task on whatever thread is free. @throws VitrinaError `worker-died` */
  judge(task: Task): Promise<TaskResult>;
  /** Says whether all that was judged early counts. What does not is forgotten. */
  settleEarly(isRight: boolean): void;
  /** Says that processes have more than one item: the threads only tell of items from now on. */
  endSolo(): void;
  /** What the threads have counted. No task of an input may follow. */
  finish(): Promise<readonly RunState[]>;
  /** Adds up processes once more. Returns the numbers of inputs that have changed since. */
  regroup(task: RegroupTask): Promise<readonly number[]>;
  /** What the threads have added up so. */
  finishRegrouping(): Promise<readonly SavedProcessSums[]>;
  /** Ends the threads, at once. */
  stop(): Promise<void>;
}
