import { describe, expect, it } from 'vitest';
import { checkBytes } from '../support/check-bytes.ts';
import { documents } from './degenerate/documents.ts';
import { packageText, releaseText } from './degenerate/publication.ts';
import { texts } from './degenerate/texts.ts';
import { expectSound } from './expect-sound.ts';

/** Status and reason of what is not read, the checks of all findings in items of what is. */
async function answerTo(content: Uint8Array | string): Promise<string> {
  const { assessment, found } = await checkBytes(content);
  expectSound(assessment, found);
  const [input] = assessment.inputs;
  if (input?.status !== 'read') {
    expect(found).toEqual([]);
    return `${input?.status} ${input?.reason}`;
  }
  return found
    .map(({ check }) => check)
    .filter((id) => !id.startsWith('quality/'))
    .sort()
    .join(' ');
}

describe('a degenerate document is answered', () => {
  it.each(documents)('%s', async (document, answer) => {
    expect(await answerTo(document)).toBe(answer);
  });

  it.each(texts)('%s', async (_, content, answer) => {
    expect(await answerTo(content)).toBe(answer);
  });
});

describe('a package that ends anywhere', () => {
  const release = releaseText();
  const whole = packageText(`"releases":[${release},${releaseText('"id":"2"')}],"license":"x:"`);
  const bytes = new TextEncoder().encode(whole);
  const list = whole.indexOf('[{"ocid"');
  const recognised = whole.indexOf('"publishedDate"') + '"publishedDate"'.length;

  it('is truncated, and the releases before the end are judged', async () => {
    for (let end = 1; end < bytes.length; end += 1) {
      const { assessment, found } = await checkBytes(bytes.subarray(0, end));
      expectSound(assessment, found);
      const [input] = assessment.inputs;
      if (end < recognised) {
        expect([end, input?.status]).toEqual([end, 'not-ocds']);
        continue;
      }
      const cuts = found.filter(({ check }) => check === 'encoding/truncated');
      expect([end, cuts.length, input?.status]).toEqual([end, 1, 'read']);
      expect(cuts[0]?.offset).toBeLessThanOrEqual(end);
      const complete = whole.slice(list, end).split('"initiationType":"tender"').length - 1;
      const judged = input?.counts.releases ?? 0;
      expect(complete - judged === 0 || complete - judged === 1, `${end}`).toBe(true);
    }
  });
});
