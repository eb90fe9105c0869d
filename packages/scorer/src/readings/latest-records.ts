import { canonicalJson } from '@vitrina/validator';
import type { ProbeRecord } from '../evidence.ts';

/** The newest record of every probe; of one day, always the same, in whatever order they come. */
export function latestRecords(records: readonly ProbeRecord[]): ReadonlyMap<string, ProbeRecord> {
  const latest = new Map<string, ProbeRecord>();
  for (const record of records) {
    const other = latest.get(record.probe);
    if (other === undefined || isAfter(record, other)) latest.set(record.probe, record);
  }
  return latest;
}

function isAfter(record: ProbeRecord, other: ProbeRecord): boolean {
  if (record.date !== other.date) return record.date > other.date;
  if (record.status !== other.status && (record.status === 'done' || other.status === 'done')) {
    return record.status === 'done';
  }
  return canonicalJson(record) > canonicalJson(other);
}
