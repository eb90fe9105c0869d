import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bytesSource, countsOf, measureCoverage } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../shared/data/cardinal/coverage');

function listCases(): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    return names.map((name) => name.slice(0, -'.jsonl'.length)).sort();
  } catch {
    process.stderr.write('skipped: no cases of Cardinal to compare with\n');
    return [];
  }
}

const cases = listCases();

async function countsOfFile(path: string, name: string): Promise<unknown> {
  const { all } = await measureCoverage(bytesSource(name, readFileSync(path)));
  return countsOf(all);
}

describe.skipIf(cases.length === 0)('the coverage that Cardinal counts', () => {
  it.each(cases)('is ours too: %s', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(`${folder}/${name}.expected`, 'utf8'));
    const path = `${folder}/${name}.jsonl`;
    expect(await countsOfFile(path, `${name}.jsonl`)).toEqual(expected);
    // Without a name that says what it is, as from standard input.
    expect(await countsOfFile(path, '-')).toEqual(expected);
  });
});
