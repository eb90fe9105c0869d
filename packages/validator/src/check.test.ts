import { describe, expect, it } from 'vitest';
import { check, findings } from './check.ts';
import type { Finding } from './finding.ts';
import type { Progress } from './options.ts';
import { bytesSource, type Source } from './source.ts';

const RELEASE = '{"ocid":"1","tag":["tender"],"tender":{"id":"","status":"open"}}';

function source(text: string, name = 'data.json'): Source {
  return bytesSource(name, new TextEncoder().encode(text));
}

/** Counts how often a source was opened and closed. */
function watched(inner: Source) {
  const counts = { opened: 0, closed: 0 };
  const open = async () => {
    counts.opened += 1;
    const opened = await inner.open();
    return {
      ...opened,
      close: async () => {
        counts.closed += 1;
        await opened.close();
      },
    };
  };
  return { counts, source: { name: inner.name, open } };
}

describe('check', () => {
  it.each([
    [{ ocdsVersion: '2.0' }, 'unknown-version version=2.0'],
    [{ examples: -1 }, 'bad-option option=examples value=-1'],
    [{ asOf: '2026-02-30' }, 'bad-option option=asOf value=2026-02-30'],
    [{ asOf: 'tomorrow' }, 'bad-option option=asOf value=tomorrow'],
    [{ only: ['structure/nothing'] }, 'unknown-check check=structure/nothing'],
  ])('refuses %j', async (options, message) => {
    const { counts, source: input } = watched(source(RELEASE));
    await expect(check(input, options)).rejects.toThrow(message);
    expect(counts.opened).toBe(0);
  });

  it('takes one source, a list, and a stream of them', async () => {
    const list = [source(RELEASE, 'a'), source(RELEASE, 'b')];
    const stream = (async function* () {
      yield* list;
    })();
    const paths = async (sources: Parameters<typeof check>[0]) =>
      (await check(sources)).inputs.map(({ path }) => path);
    expect(await paths(source(RELEASE))).toEqual(['data.json']);
    expect(await paths(list)).toEqual(['a', 'b']);
    expect(await paths(stream)).toEqual(['a', 'b']);
  });

  it('waits for what is done with a finding before it gives the next', async () => {
    const events: string[] = [];
    const { summary } = await check(source(RELEASE), {
      onFinding: async ({ check: id }) => {
        events.push(`start ${id}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        events.push(`end ${id}`);
      },
    });
    const { error, warning, notice } = summary.counts;
    expect(events).toHaveLength(2 * (error + warning + notice));
    events.forEach((event, index) => {
      if (index % 2 === 1) expect(event).toBe(events[index - 1]?.replace('start', 'end'));
    });
  });

  it('ends with the reason of its signal, and closes what it opened', async () => {
    const { counts, source: input } = watched(source(RELEASE));
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(check(input, { signal })).rejects.toThrow('enough');
    expect(counts).toEqual({ opened: 1, closed: 1 });
  });

  it('tells how far it is, also through JSON Lines', async () => {
    const steps: Progress[] = [];
    const text = `${RELEASE}\n`.repeat(600);
    await check(source(text), { onProgress: (progress) => steps.push(progress) });
    const checking = steps.filter(({ stage }) => stage === 'checking');
    expect(checking.map(({ items }) => items)).toEqual([1, 257, 513]);
    for (const { bytesDone, bytesTotal } of checking) {
      expect(bytesTotal).toBe(text.length);
      expect(bytesDone).toBeLessThan(text.length);
    }
  });

  it('keeps a bounded number of examples and counts the rest', async () => {
    const { examples, results } = await check(source(`${RELEASE}\n`.repeat(50)), { examples: 2 });
    expect(results.checks['conformance/ocid-prefix']?.occurrences).toBe(50);
    expect(examples['conformance/ocid-prefix']).toHaveLength(2);
  });

  it('has the same digest whatever the input is called', async () => {
    const options = { asOf: '2026-01-01' };
    const first = await check(source(RELEASE, 'a'), options);
    const second = await check(source(RELEASE, 'b'), options);
    expect(first.digest).toBe(second.digest);
    expect((await check(source(`${RELEASE} `, 'a'), options)).digest).not.toBe(first.digest);
  });
});

describe('findings', () => {
  it('gives what check counts', async () => {
    const found: Finding[] = [];
    for await (const finding of findings(source(RELEASE))) found.push(finding);
    const { error, warning, notice } = (await check(source(RELEASE))).summary.counts;
    expect(found).toHaveLength(error + warning + notice);
  });

  it('closes the source of a loop that is left', async () => {
    const { counts, source: input } = watched(source(RELEASE));
    for await (const finding of findings(input)) {
      expect(finding.input).toBe('data.json');
      break;
    }
    expect(counts).toEqual({ opened: 1, closed: 1 });
  });

  it('adds what a department recognises when asked', async () => {
    const text = `{"ocid":"ocds-213czf-1","buyer":{"name":"Ayuntamiento"},"tender":{"id":"","title":"Obras"}}`;
    for await (const { context } of findings(source(text), { context: true })) {
      expect(context).toMatchObject({ title: 'Obras', buyer: 'Ayuntamiento' });
    }
  });
});
