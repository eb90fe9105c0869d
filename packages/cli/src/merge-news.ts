import { showControls, wordProblem } from '@vitrina/report';
import type {
  InputSummary,
  JsonValue,
  LeftOut,
  Problem,
  ProcessProblem,
  ProcessRecord,
} from '@vitrina/validator';
import type { Context } from './command.ts';

/** Says on standard error what merging met: a few of each kind, and how many more there are. */
export interface MergeNews {
  /** What of an input is in no process, and which of its extensions are not known. */
  readonly addInput: (input: InputSummary, leftOut: LeftOut) => void;
  /** What was met while a process was merged. */
  readonly addProcess: (process: ProcessRecord) => void;
  /** A process of which nothing is printed, and why. */
  readonly addUnmerged: (ocid: string, reason: string) => void;
  readonly addProblem: (problem: Problem) => void;
  readonly addUnresolved: (reference: string) => void;
  /** Says how many were not told one by one. */
  readonly end: () => void;
}

const TOLD = 5;

/** Problems whose value is an id. */
const OF_IDS: ReadonlySet<ProcessProblem['code']> = new Set([
  'repeated-id',
  'similar-ids',
  'inexact-id',
  'conflicting-releases',
]);

/** Starts with the first input. `giveWay` makes room for a line. */
export function createMergeNews({ locale, log }: Context, giveWay: () => void): MergeNews {
  const counts = new Map<string, number>();

  function tell(kind: string, values: Readonly<Record<string, string | number>>): void {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > TOLD) return;
    giveWay();
    const shown = Object.entries(values).map(([name, value]) => [name, show(value)] as const);
    log.warn(locale.word(`merge.${kind}`, Object.fromEntries(shown)));
  }

  return {
    addInput({ path, partial, extensionStates = [] }, { withoutOcid, unreadable }) {
      if (partial) tell('partial', { input: path });
      if (withoutOcid > 0) tell('without-ocid', { input: path, n: withoutOcid });
      if (unreadable > 0) tell('unreadable', { input: path, n: unreadable });
      for (const { url, status } of extensionStates) {
        if (status !== 'applied') tell(`extension-${status}`, { url });
      }
    },
    addProcess({ ocid, reason, problems }) {
      for (const { code, path = '', value = '' } of problems) {
        // What leaves no result is told as such.
        if (code !== reason)
          tell(`problem.${code}`, { ocid, path, value: textOf(value, OF_IDS.has(code)) });
      }
    },
    addUnmerged: (ocid, reason) => tell(`unmerged.${reason}`, { ocid }),
    addProblem(problem) {
      giveWay();
      log.warn(wordProblem(problem, locale));
    },
    addUnresolved: (reference) => tell('unresolved-reference', { reference }),
    end() {
      for (const [kind, count] of counts) {
        if (count > TOLD) log.warn(locale.word('merge.more', { kind, n: count - TOLD }));
      }
    },
  };
}

function show(value: string | number): string | number {
  return typeof value === 'string' ? showControls(value) : value;
}

/** Ids stand in quotation marks where they are texts, so that `1` and `"1"` are not the same. */
function textOf(value: JsonValue, isId: boolean): string {
  return typeof value === 'string' && !isId ? value : JSON.stringify(value);
}
