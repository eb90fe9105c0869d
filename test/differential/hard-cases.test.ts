import { describe, expect, it } from 'vitest';
import {
  bytesSource,
  check,
  type Finding,
  type InputSummary,
} from '../../packages/validator/src/index.ts';
import expectedAnswers from './hard-cases/expected-answers.json' with { type: 'json' };
import { hardCases } from './hard-cases/index.ts';

/** What the input is taken for, and `check pointer` of every finding, in order. */
interface Answer {
  readonly input: string;
  readonly findings: readonly string[];
}

const expected: Readonly<Record<string, Answer>> = expectedAnswers;

describe('a hard case', () => {
  it.each(hardCases)('$title', async ({ title, bytes }) => {
    expect(await answer(bytes)).toEqual(expected[title]);
  });

  it('has an answer, and every answer a case', () => {
    const titles = hardCases.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(Object.keys(expected).sort()).toEqual(titles.sort());
  });
});

async function answer(bytes: Uint8Array): Promise<Answer> {
  const findings: Finding[] = [];
  const { inputs, problems } = await check(bytesSource('document', bytes), {
    // Checks of processes have tests of their own; here it is about what a document says.
    skip: ['quality/*'],
    onFinding: (finding) => void findings.push(finding),
  });
  expect(problems).toEqual([]);
  return {
    input: inputs.map(describeInput).join(),
    findings: findings.map(({ check: id, pointer }) => `${id} ${pointer}`),
  };
}

function describeInput({ status, reason, kind, ocdsVersion }: InputSummary): string {
  return status === 'read' ? `${kind} ${ocdsVersion.join()}` : `${status}: ${reason}`;
}
