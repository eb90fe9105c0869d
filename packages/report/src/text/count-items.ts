import { type InputSummary, isProcessCheck } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import type { TextPage } from './text-page.ts';

/** What a check looks at one by one: the name of a text under `unit`. */
export type Unit = Item | `${Item}-or-package` | 'document' | 'process' | 'group';

type Item = 'release' | 'record' | 'item';

/** Releases and records of all inputs. */
export interface ItemCounts {
  readonly releases: number;
  readonly records: number;
}

/** Counts the items of several inputs. */
export function countItems(inputs: readonly InputSummary[]): ItemCounts {
  let releases = 0;
  let records = 0;
  for (const { counts } of inputs) {
    releases += counts.releases;
    records += counts.records;
  }
  return { releases, records };
}

/** `4,102 releases`, `340 records`, or both. */
export function wordItems(items: ItemCounts, locale: Locale): string {
  const releases = locale.word('unit.release', { n: items.releases });
  if (items.records === 0) return releases;
  const records = locale.word('unit.record', { n: items.records });
  return items.releases === 0 ? records : locale.word('unit.both', { releases, records });
}

/** Families of checks of processes, for checks that are not known. */
const PROCESS_FAMILIES: readonly string[] = ['quality', 'dataset', 'flag', 'measure'];

/** What the population of a check consists of. */
export function unitOf(id: string, { assessment, context }: TextPage): Unit {
  const check = context.checks.get(id);
  if (check && isProcessCheck(check)) return check.unit === 'dataset' ? 'group' : 'process';
  if (PROCESS_FAMILIES.includes(id.split('/')[0] ?? '')) return 'process';
  if (check?.document !== undefined) return 'document';
  const { releases, records } = countItems(assessment.inputs);
  const item = records === 0 ? 'release' : releases === 0 ? 'record' : 'item';
  const hasPackages = assessment.inputs.some(({ counts }) => counts.packages > 0);
  return hasPackages ? `${item}-or-package` : item;
}
