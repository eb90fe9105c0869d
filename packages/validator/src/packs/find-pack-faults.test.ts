import { expect, it } from 'vitest';
import { check } from '../check.ts';
import { bytesSource } from '../source.ts';
import { findPackFaults } from './find-pack-faults.ts';
import type { Pack, PackValue } from './pack.ts';

const CHECK = 'measure/award-published-late';
const LOW_VALUE = 'population/low-value';
const SOURCE = { title: 'Act', url: 'https://example.org/act' };

function packOf(value: Partial<PackValue>, name = 'mostDays', id = CHECK): Pack {
  const whole = { value: 5, validFrom: null, validTo: null, source: SOURCE, ...value };
  return { id: 'my-town', params: { [id]: { [name]: [whole] } } };
}

it.each<[Pack, string | undefined, string]>([
  [packOf({}), undefined, ''],
  [packOf({ validFrom: '2026-01-01', validTo: '2026-01-01' }), undefined, ''],
  [packOf({}, 'mostDays', 'measure/none'), 'unknown-check', 'params measure/none'],
  [packOf({}, 'amount', LOW_VALUE), undefined, ''],
  [packOf({ value: 'EUR' }, 'currency', LOW_VALUE), undefined, ''],
  [packOf({}, 'currency', LOW_VALUE), 'wrong-type', `params ${LOW_VALUE} currency 0 value`],
  [packOf({}, 'days', LOW_VALUE), 'unknown-parameter', `params ${LOW_VALUE} days`],
  [packOf({}, 'days'), 'unknown-parameter', `params ${CHECK} days`],
  [packOf({}, 'constructor'), 'unknown-parameter', `params ${CHECK} constructor`],
  [packOf({ value: '5' }), 'wrong-type', `params ${CHECK} mostDays 0 value`],
  [packOf({ value: ['5'] }), 'wrong-type', `params ${CHECK} mostDays 0 value`],
  [packOf({ validFrom: '2026-02-30' }), 'no-such-day', `params ${CHECK} mostDays 0 validFrom`],
  [packOf({ validTo: '2026' }), 'no-such-day', `params ${CHECK} mostDays 0 validTo`],
  [
    packOf({ validFrom: '2026-01-02', validTo: '2026-01-01' }),
    'no-day-left',
    `params ${CHECK} mostDays 0 validTo`,
  ],
])('%j: %s', (pack, code, path) => {
  const faults = findPackFaults(pack);
  expect(faults.map((fault) => fault.code)).toEqual(code === undefined ? [] : [code]);
  expect(faults.map((fault) => fault.path.join(' ')).join()).toBe(path);
});

const release = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2026-01-20T00:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
  awards: [{ id: '1', date: '2026-01-10T00:00:00Z' }],
};

async function run(packs: readonly Pack[]) {
  const source = bytesSource('release.json', new TextEncoder().encode(JSON.stringify(release)));
  const { results, scope } = await check(source, { asOf: '2026-06-01', only: [CHECK], packs });
  return { outcome: results.checks[CHECK]?.outcome, packs: scope.packs };
}

it('a run takes the parameters of its packs, the last one first, and says which they were', async () => {
  const [strict, loose] = [packOf({ value: 5 }), packOf({ value: 50 })];
  expect(await run([])).toEqual({ outcome: 'pass', packs: undefined });
  expect((await run([strict])).outcome).toBe('fail');
  expect((await run([strict, loose])).outcome).toBe('pass');
  const { outcome, packs = [] } = await run([loose, strict]);
  expect(outcome).toBe('fail');
  expect(packs.map(({ id }) => id)).toEqual(['my-town', 'my-town']);
  expect(new Set(packs.map(({ sha256 }) => sha256)).size).toBe(2);
  expect((await run([strict])).packs).toEqual(packs.slice(1));
});

it('a run refuses a pack that cannot be applied', async () => {
  await expect(run([packOf({}, 'days')])).rejects.toMatchObject({
    code: 'bad-pack',
    values: { pack: 'my-town', path: `params/${CHECK}/days` },
  });
});
