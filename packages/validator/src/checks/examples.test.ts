import { describe, expect, it } from 'vitest';
import { runExample } from '../describe/run-example.ts';
import { checks } from './index.ts';

describe.each(checks)('$id', (check) => {
  it.each(check.examples.pass)('finds nothing in %j', async (example) => {
    const { findings } = await runExample(check, example);
    expect(findings).toEqual([]);
  });

  it.each(check.examples.fail)('finds the places of %j', async (example) => {
    const { findings } = await runExample(check, example);
    expect(findings.map(({ pointer }) => pointer)).toEqual(example.at);
    for (const { keyword, level } of findings) {
      if (check.keyword) expect(keyword).toBe(check.keyword);
      expect(['error', 'warning', 'notice']).toContain(level);
    }
  });
});
