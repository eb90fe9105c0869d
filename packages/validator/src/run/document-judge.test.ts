import { describe, expect, it } from 'vitest';
import type { Assessment } from '../assessment.ts';
import { check } from '../check.ts';
import type { Finding } from '../finding.ts';
import { bytesSource } from '../source.ts';

async function judge(text: string): Promise<{ input: object; found: string[] }> {
  const found: string[] = [];
  const tell = ({ check: id, input, pointer }: Finding) => `${id} ${input}#${pointer}`;
  const source = bytesSource('x', new TextEncoder().encode(text));
  const assessment: Assessment = await check(source, {
    only: ['conformance/*', 'encoding/*'],
    onFinding: (finding) => void found.push(tell(finding)),
  });
  const [input = {}] = assessment.inputs;
  return { input, found };
}

const RELEASE = '{"ocid":"ocds-213czf-1","parties":[]}';
const PACKAGE = `{"version":"1.1","releases":[${RELEASE}]}`;

describe('an input of several documents', () => {
  it('is of the kind and version of those that can be read', async () => {
    for (const rest of ['the end', '"text"', '[]', '{"ocid":']) {
      const { input } = await judge(`${PACKAGE}\n${rest}`);
      expect(input).toMatchObject({ counts: { packages: 1, releases: 1 } });
      if (rest.startsWith('{')) continue;
      expect(input).toMatchObject({ kind: 'release-package', ocdsVersion: ['1.1'] });
    }
  });

  it('has one finding for its missing version, at the first release that can be read', async () => {
    const { found } = await judge(`***\n{"ocid":,}\n${RELEASE}\n${RELEASE}`);
    expect(found.filter((finding) => finding.startsWith('conformance'))).toEqual([
      'conformance/version-missing x:3#',
    ]);
  });

  it.each([
    ['a comma too many', `[${PACKAGE},${PACKAGE},]`, 'x#/1'],
    ['a comma missing', `[${PACKAGE}\n${PACKAGE}]`, 'x#/1'],
    ['two commas', `[${PACKAGE},,${PACKAGE}]`, 'x#/0'],
    ['a comma in front', `[,${PACKAGE}]`, 'x#/0'],
    ['a comma between lines', `${PACKAGE},\n${PACKAGE}`, 'x:1#'],
    ['another array', `[${PACKAGE}]\n[${PACKAGE}]`, 'x#/0'],
  ])('is no JSON with %s', async (_, text, place) => {
    const { found } = await judge(text);
    expect(found).toEqual([`encoding/invalid-json ${place}`]);
  });
});
