import type { Assessment, Finding } from '@vitrina/validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { recogniseDocument } from '../../packages/validator/src/read/recognise.ts';
import { checkBytes } from '../support/check-bytes.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { createRandom } from '../support/random.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 16);
const PER_ROUND = 5;

/** What is judged of a document, or of items together, and not of each. */
const NOT_OF_ITEMS = /^(conformance\/version|encoding\/)/;

describe.each([
  ['release', 'releases'],
  ['record', 'records'],
] as const)('a defective %s', (kind, key) => {
  const batches: string[][] = [];

  beforeAll(async () => {
    const make = await createDefectiveValues('1.1', 21);
    for (let left = rounds; left > 0; left -= 1) {
      const batch: string[] = [];
      while (batch.length < PER_ROUND) {
        const text = make[kind]();
        if (recogniseDocument(JSON.parse(text)) === kind) batch.push(text);
      }
      batches.push(batch);
    }
  });

  it('has the same findings in a package, in an array and on a line', async () => {
    let total = 0;
    for (const batch of batches) {
      const inPackage = await ownFindings(`{"uri":"x:","${key}":[${batch.join(',')}]}`, `/${key}`);
      total += inPackage.flat().length;
      expect(await ownFindings(`[${batch.join(',\n')}]`, '')).toEqual(inPackage);
      expect(await ownFindings(batch.join('\n'), null)).toEqual(inPackage);
    }
    expect(total).toBeGreaterThan(rounds * PER_ROUND);
  });

  it('has the same findings alone, but for the numbers of equal ones', async () => {
    for (const batch of batches.slice(0, rounds / 4)) {
      const together = await ownFindings(batch.join('\n'), null);
      for (const [index, text] of batch.entries()) {
        const [alone] = await ownFindings(text, null, 1);
        expect(alone?.map(unnumbered)).toEqual(together[index]?.map(unnumbered));
      }
    }
  });

  it('counts the same whatever the order and the packages', async () => {
    const random = createRandom(22);
    for (const batch of batches) {
      const packed = (items: readonly string[]) =>
        `{"version":"1.1","${key}":[${items.join(',')}]}`;
      const whole = await checkBytes(packed(batch));
      const shuffled = [...batch].sort(() => random.next() - 0.5);
      const mixed = await checkBytes(packed(shuffled));
      expect(resultsOf(mixed.assessment)).toEqual(resultsOf(whole.assessment));
      const cut = random.between(1, PER_ROUND - 1);
      const parts = [packed(batch.slice(0, cut)), packed(batch.slice(cut))];
      const { assessment } = await checkBytes(parts.join('\n'));
      expect(assessment.results.coverage).toEqual(whole.assessment.results.coverage);
    }
  });
});

/** Findings of each item, by its position, without what its surroundings change. */
async function ownFindings(
  text: string,
  prefix: string | null,
  count = PER_ROUND,
): Promise<object[][]> {
  const { found } = await checkBytes(text, { ocdsVersion: '1.1' });
  const items: object[][] = Array.from({ length: count }, () => []);
  for (const { input, offset: _offset, line: _line, column: _column, ...finding } of found) {
    if (input === null || NOT_OF_ITEMS.test(finding.check)) continue;
    const own = prefix === null ? alone(finding, input) : itemOf(finding, prefix);
    if (own) items[own.item]?.push(own.finding);
  }
  return items;
}

type Unplaced = Omit<Finding, 'input' | 'offset' | 'line' | 'column'>;

function alone(finding: Unplaced, input: string) {
  const { path: _path, ...rest } = finding;
  return { item: Number(input.split(':')[1] ?? 1) - 1, finding: rest };
}

function itemOf({ path: _path, ...finding }: Unplaced, prefix: string) {
  if (!finding.pointer.startsWith(`${prefix}/`)) return null;
  const [item = '', ...rest] = finding.pointer.slice(prefix.length + 1).split('/');
  if (!/^\d+$/.test(item)) return null;
  const pointer = rest.map((step) => `/${step}`).join('');
  return { item: Number(item), finding: { ...finding, pointer } };
}

function unnumbered(finding: object): object {
  return { ...finding, fingerprint: null };
}

/** Examples of a shuffled publication are the same things in other places. */
function resultsOf({ results, examples }: Assessment): unknown {
  const places = { pointer: '', line: 0, column: 0, offset: 0, fingerprint: '' };
  const unplaced = Object.entries(examples).map(([id, kept]) => [
    id,
    kept.map((example) => ({ ...example, ...places })),
  ]);
  return { results, unplaced };
}
