import { describe, expect, it } from 'vitest';
import { createAvailableExtensions } from '../extensions/available-extensions.ts';
import type { JsonObject } from '../json.ts';
import { createPlans } from '../run/plans.ts';
import { bytesSource, type Source } from '../source.ts';
import { createKeptInputs } from './kept-inputs.ts';
import { createProcessIndex } from './process-index.ts';
import type { ProcessRecord } from './process-record.ts';
import { type ProcessOptions, readIndexed, readProcesses } from './read-processes.ts';

/** A release of one process, on a day. */
function release(id: string, day: number): JsonObject {
  return { ocid: 'ocds-213czf-1', id, date: `2026-01-0${day}T00:00:00Z`, tag: ['tender'] };
}

function packageOf(releases: readonly JsonObject[]): string {
  return JSON.stringify({ uri: 'x:', version: '1.1', releases });
}

/** A source for each text. */
function sourcesOf(...texts: readonly string[]): Source[] {
  return texts.map((text, index) =>
    bytesSource(`${'abcdef'[index]}.json`, new TextEncoder().encode(text)),
  );
}

async function readAll(text: string, options: ProcessOptions): Promise<ProcessRecord[]> {
  const processes: ProcessRecord[] = [];
  for await (const process of readProcesses(sourcesOf(text), options)) processes.push(process);
  return processes;
}

describe('reading again', () => {
  it('needs an index that anybody made, and the bytes', async () => {
    const text = [release('2', 2), release('1', 1)].map((one) => JSON.stringify(one)).join('\n');
    const [source] = sourcesOf(text) as [Source];
    const [index, inputs] = [createProcessIndex(), createKeptInputs()];
    const { planFor } = createPlans({
      available: createAvailableExtensions(),
      bind: () => {},
      additionalPaths: 0,
      retire: () => {},
    });
    const input = inputs.add(source);
    await inputs.keep(input, await source.open());
    const cut = text.indexOf('\n');
    const origin = { input, form: 'release', subject: '1.1' } as const;
    index.add('ocds-213czf-1', { ...origin, start: 0, length: cut });
    index.add('ocds-213czf-1', { ...origin, start: cut + 1, length: text.length - cut - 1 });
    const found: ProcessRecord[] = [];
    for await (const process of readIndexed({ index, inputs, planFor })) found.push(process);
    expect(found).toMatchObject([{ basis: 'merged', releases: [{ id: '1' }, { id: '2' }] }]);
  });

  it('says when an input has changed', async () => {
    const whole = new TextEncoder().encode(packageOf([release('1', 1)]));
    const changed = whole.map((byte) => (byte === 0x7d ? 0x20 : byte));
    let opened = 0;
    const source: Source = {
      name: 'a.json',
      async open() {
        opened += 1;
        const inner = await bytesSource('', whole).open();
        return {
          ...inner,
          read: async (start, length) => bytesNow().subarray(start, start + length),
        };
      },
    };
    let isIndexed = false;
    const bytesNow = () => (isIndexed ? changed : whole);
    const told: unknown[] = [];
    const processes = readProcesses(source, {
      onInput: () => {
        isIndexed = true;
      },
      onProblem: (problem) => void told.push(problem),
    });
    for await (const process of processes) expect(process).toBeUndefined();
    expect(told).toEqual([{ code: 'input-changed', input: 'a.json' }]);
    expect(opened).toBe(1);
  });

  it('closes everything when the loop ends early, and when it throws', async () => {
    let open = 0;
    const counted = sourcesOf(packageOf([release('1', 1)]), packageOf([release('2', 2)])).map(
      (source): Source => ({
        name: source.name,
        async open() {
          open += 1;
          const inner = await source.open();
          return {
            ...inner,
            async close() {
              open -= 1;
            },
          };
        },
      }),
    );
    for await (const { ocid } of readProcesses(counted)) {
      expect([ocid, open]).toEqual(['ocds-213czf-1', 2]);
      break;
    }
    expect(open).toBe(0);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readProcesses(counted, { signal }).next()).rejects.toThrow('enough');
    expect(open).toBe(0);
  });

  it('refuses what check refuses', async () => {
    await expect(readAll('', { ocdsVersion: '2' })).rejects.toMatchObject({
      code: 'unknown-version',
    });
    await expect(readAll('', { limit: 0 })).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('says how far it is', async () => {
    const stages = new Map<string, number | undefined>();
    await readAll(packageOf([release('1', 1)]), {
      onProgress: ({ stage, bytesDone, bytesTotal }) =>
        void stages.set(stage, bytesDone / (bytesTotal ?? bytesDone)),
    });
    expect([...stages]).toEqual([
      ['reading', 1],
      ['merging', 1],
    ]);
  });
});
