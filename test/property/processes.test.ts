import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../packages/validator/src/json.ts';
import type { ProcessRecord } from '../../packages/validator/src/processes/process-record.ts';
import { readProcesses } from '../../packages/validator/src/processes/read-processes.ts';
import { recogniseDocument } from '../../packages/validator/src/read/recognise.ts';
import { bytesSource } from '../../packages/validator/src/source.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { createRandom } from '../support/random.ts';

const rounds = Math.ceil(Number(process.env['VITRINA_FUZZ'] ?? 200) / 10);
const RELEASES = 30;
const OCIDS = 8;

/** Ways to publish the same releases, as the texts of files. */
const FORMS: Readonly<Record<string, (releases: readonly JsonObject[]) => readonly string[]>> = {
  'a release package': (releases) => [packageOf('releases', releases)],
  'two release packages': (releases) =>
    split(releases, 2).map((part) => packageOf('releases', part)),
  'seven files': (releases) => split(releases, 7).map((part) => packageOf('releases', part)),
  'a record package': (releases) => [packageOf('records', recordsOf(releases))],
  'JSON Lines': (releases) => [releases.map((release) => JSON.stringify(release)).join('\n')],
  'packages, one after the other': (releases) => [
    split(releases, 5)
      .map((part) => packageOf('releases', part))
      .join('\n'),
  ],
  'a record package and JSON Lines': (releases) => [
    packageOf('records', recordsOf(releases.slice(RELEASES / 2))),
    releases.map((release) => JSON.stringify(release)).join('\n'),
  ],
};

describe('the processes of defective releases', async () => {
  const make = await createDefectiveValues('1.1', 51);
  const random = createRandom(52);

  /** Some defects make a record of a release that stands alone. */
  function madeRelease(): JsonObject {
    for (;;) {
      const made = JSON.parse(make.release()) as JsonObject;
      if (recogniseDocument({ ...made, tag: ['tender'] }) === 'release') return made;
    }
  }

  it('are the same in every form and order', async () => {
    let merged = 0;
    for (let left = rounds; left > 0; left -= 1) {
      const releases = Array.from(
        { length: RELEASES },
        (_, number): JsonObject => ({
          ...madeRelease(),
          ocid: `ocds-213czf-${random.between(1, OCIDS)}`,
          id: `${number}`,
          tag: ['tender'],
          date: `2026-01-01T00:00:${random.between(10, 40)}Z`,
        }),
      );
      const expected = await statesOf(FORMS['a release package']?.(releases) ?? []);
      merged += expected.filter(({ basis }) => basis === 'merged').length;
      for (const [form, write] of Object.entries(FORMS)) {
        const mixed = [...releases].sort(() => random.next() - 0.5);
        expect(await statesOf(write(mixed)), form).toEqual(expected);
      }
    }
    expect(merged).toBeGreaterThan(rounds * 4);
  });
});

/** Everything that may not depend on form and order, by ocid. */
async function statesOf(texts: readonly string[]): Promise<Partial<ProcessRecord>[]> {
  const sources = texts.map((text, index) =>
    bytesSource(`${index}.json`, new TextEncoder().encode(text)),
  );
  const states: Partial<ProcessRecord>[] = [];
  for await (const process of readProcesses(sources, { ocdsVersion: '1.1' })) {
    const { rules: _rules, omitted: _omitted, ...state } = process;
    states.push(state);
  }
  return states.sort((one, other) => ((one.ocid ?? '') < (other.ocid ?? '') ? -1 : 1));
}

function packageOf(key: 'releases' | 'records', items: readonly JsonObject[]): string {
  return JSON.stringify({ uri: 'x:', version: '1.1', [key]: items });
}

function recordsOf(releases: readonly JsonObject[]): JsonObject[] {
  const byOcid = new Map<unknown, JsonObject[]>();
  for (const release of releases) {
    const { ocid } = release;
    byOcid.set(ocid, [...(byOcid.get(ocid) ?? []), release]);
  }
  return [...byOcid].map(([ocid, own]): JsonObject => ({ ocid: `${ocid}`, releases: own }));
}

function split(releases: readonly JsonObject[], count: number): JsonObject[][] {
  const parts = Array.from({ length: count }, (): JsonObject[] => []);
  for (const [index, release] of releases.entries()) parts[index % count]?.push(release);
  return parts;
}
