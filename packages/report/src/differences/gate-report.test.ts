import { type BrokenLimit, DEFAULT_DIFFERENCE_LIMITS } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeAssessment } from '../../../../test/support/assessment-fixture.ts';
import type { Gate } from '../gate.ts';
import { loadLocale } from '../locale.ts';
import { wordsOnly } from '../text/painter.ts';
import { judgeResult, wordBrokenLimit, writeVerdict } from './gate-report.ts';

const lost: BrokenLimit = {
  limit: 'counts',
  subject: 'contracts',
  old: 10_000,
  new: 5200,
  change: 48,
  allowed: 10,
};

const failing = makeAssessment({
  summary: { ...makeAssessment().summary, counts: { error: 1, warning: 0, notice: 0 } },
});
const passing = makeAssessment();
const gate: Gate = { failOn: 'error' };

async function verdictOf(
  assessment: typeof passing,
  broken: readonly BrokenLimit[] | null,
  language = 'en',
): Promise<string> {
  const verdict = judgeResult(assessment, gate, broken);
  return writeVerdict(verdict, assessment, gate, await loadLocale(language), wordsOnly);
}

describe('the verdict of the gate', () => {
  it('is on findings alone where nothing was compared', async () => {
    expect(await verdictOf(passing, null)).toBe('Passed: there are no errors.\n');
    expect(await verdictOf(failing, null)).toBe(
      'Failed: errors are not allowed (--fail-on error).\n',
    );
  });

  it('says that nothing was lost', async () => {
    expect(await verdictOf(passing, [])).toBe(
      'Passed: there are no errors.\n' +
        'Passed: beside the previous result, nothing is missing that the limits protect.\n',
    );
  });

  it('says each broken limit in one sentence', async () => {
    expect(await verdictOf(passing, [lost])).toBe(
      'Failed: contracts fell from 10,000 to 5,200, by 48%; at most 10% is allowed.\n',
    );
    expect(await verdictOf(failing, [lost, lost], 'es')).toMatch(/^(No superado|Fallido|.+): .+\n/);
    expect((await verdictOf(failing, [lost, lost])).split('\n')).toHaveLength(4);
    expect((await verdictOf(failing, [])).split('\n')).toHaveLength(2);
  });

  it('counts those that are too many to be said', async () => {
    const lines = (await verdictOf(passing, Array(25).fill(lost))).trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('  and 5 more');
  });
});

describe.each(['en', 'es'])('limits in %s', (language) => {
  it.each(Object.keys(DEFAULT_DIFFERENCE_LIMITS) as BrokenLimit['limit'][])(
    'have a sentence with all that is known: %s',
    async (limit) => {
      const broken = { ...lost, limit, old: 71, new: 52, change: 19, allowed: 6 };
      const sentence = wordBrokenLimit(broken, await loadLocale(language));
      for (const number of ['71', '52', '19', '6']) expect(sentence).toContain(number);
      expect(sentence).not.toMatch(/[{}]|previous-/);
      if (limit !== 'vanished') expect(sentence).toContain('contracts');
    },
  );
});
