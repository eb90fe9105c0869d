import { describe, expect, it } from 'vitest';
import { findings } from '../check.ts';
import type { Check, CheckExample } from '../check-definition.ts';
import type { Finding } from '../finding.ts';
import { bytesSource } from '../source.ts';
import { KNOWN_VERSIONS } from '../standard/load-standard.ts';
import { checks } from './index.ts';

const RELEASE = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
};

/** The bytes of an example: text as it is, a release or record laid over the smallest valid one. */
function bytesOf({ release, record, document, text, encoding }: CheckExample): Uint8Array {
  if (text !== undefined && encoding) return Buffer.from(text, encoding);
  const value = document ??
    (record && { ocid: RELEASE.ocid, releases: [RELEASE], ...record }) ?? {
      ...RELEASE,
      ...release,
    };
  return new TextEncoder().encode(text ?? JSON.stringify(value));
}

async function findingsOf({ id }: Check, example: CheckExample): Promise<Finding[]> {
  const source = bytesSource('example', bytesOf(example));
  const found: Finding[] = [];
  const newest = example.release || example.record ? KNOWN_VERSIONS.at(-1) : undefined;
  const ocdsVersion = example.ocdsVersion ?? newest;
  const { limits } = example;
  const options = {
    only: [id],
    ...(ocdsVersion ? { ocdsVersion } : {}),
    ...(limits ? { limits } : {}),
  };
  for await (const finding of findings(source, options)) found.push(finding);
  return found;
}

describe.each(checks)('$id', (check) => {
  it.each(check.examples.pass)('finds nothing in %j', async (example) => {
    expect(await findingsOf(check, example)).toEqual([]);
  });

  it.each(check.examples.fail)('finds the places of %j', async (example) => {
    const found = await findingsOf(check, example);
    expect(found.map(({ pointer }) => pointer)).toEqual(example.at);
    for (const { keyword, level } of found) {
      if (check.keyword) expect(keyword).toBe(check.keyword);
      expect(['error', 'warning', 'notice']).toContain(level);
    }
  });
});
