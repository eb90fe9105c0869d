import { describe, expect, it } from 'vitest';
import { writeReleases } from './write-releases.js';

const releases = Array.from({ length: 250 }, (_, number) => ({ number, title: 'Año' }));

function write(...options: [Parameters<typeof writeReleases>[1], { ascii?: boolean }?]): string {
  return [...writeReleases(releases, ...options)].join('');
}

describe('writeReleases', () => {
  it.each(['package', 'package-indent2'] as const)('%s: one package', (format) => {
    const parsed = JSON.parse(write(format));
    expect(parsed).toMatchObject({ version: '1.1', publisher: { name: expect.any(String) } });
    expect(parsed.releases).toEqual(releases);
  });

  it('package-indent2: as JSON.stringify indents', () => {
    const text = write('package-indent2');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('array: the releases alone', () => {
    expect(JSON.parse(write('array'))).toEqual(releases);
  });

  it('jsonl: one release a line', () => {
    const lines = write('jsonl').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(releases);
  });

  it('concat: a hundred releases a package', () => {
    const packages = write('concat').trimEnd().split('\n');
    const parsed = packages.map((line) => JSON.parse(line).releases);
    expect(parsed.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(parsed.flat()).toEqual(releases);
  });

  it('writes other characters as escapes when asked', () => {
    const text = write('array', { ascii: true });
    expect(text).toContain('A\\u00f1o');
    expect(JSON.parse(text)).toEqual(releases);
  });

  it('writes a package without releases', () => {
    expect(JSON.parse([...writeReleases([], 'package')].join(''))).toMatchObject({ releases: [] });
  });
});
