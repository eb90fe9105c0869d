import { knownAmount } from '../arithmetic/amount.ts';
import { UNIT } from '../arithmetic/interval.ts';
import { publish } from '../arithmetic/rounding.ts';
import type { ProbeRecord, ProbeShare } from '../evidence.ts';
import { amountOfAll, amountOfSample } from './amount-of-share.ts';
import { type Found, foundNothing } from './found.ts';
import { numberOfText } from './read-text.ts';

/** Finds a field in the record of a probe. */
export function findProbed(
  probe: string,
  field: string,
  record: ProbeRecord | undefined,
  asOf: string,
): Found {
  const about = { origin: 'probe', id: `${probe} ${field}` } as const;
  const found = findField(about, field, record, asOf);
  return { ...found, isLoose: true };
}

function findField(
  about: Pick<Found['trace'], 'origin' | 'id'>,
  field: string,
  record: ProbeRecord | undefined,
  asOf: string,
): Found {
  if (record === undefined) return foundNothing(about, 'not-probed', UNIT);
  if (record.status !== 'done') return foundNothing(about, `probe-${record.status}`, UNIT);
  const value = Object.hasOwn(record.fields, field) ? record.fields[field] : undefined;
  if (value === undefined) return foundNothing(about, 'not-probed', UNIT);
  if (typeof value === 'object') return findShare(about, value);
  const plain = { range: UNIT, unreadable: 'probe-failed' } as const;
  if (typeof value === 'number') {
    const trace = { ...about, value };
    return { ...plain, trace, value: { state: 'amount', amount: knownAmount(value) } };
  }
  const text = String(value);
  const number = typeof value === 'boolean' ? knownAmount(Number(value)) : numberOfText(text, asOf);
  return { ...plain, trace: { ...about, value: text }, value: { state: 'text', text, number } };
}

function findShare(
  about: Pick<Found['trace'], 'origin' | 'id'>,
  { passed, of, isSample }: ProbeShare,
): Found {
  const isSound = passed >= 0 && passed <= of;
  if (of === 0 || !isSound) return foundNothing(about, isSound ? 'no-data' : 'probe-failed', UNIT);
  const amount = isSample ? amountOfSample(passed, of) : amountOfAll(passed, of);
  return {
    trace: { ...about, value: publish(passed / of), passed, of },
    value: { state: 'amount', amount },
    range: UNIT,
    unreadable: 'probe-failed',
  };
}
