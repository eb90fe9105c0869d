import type { Assessment, Finding } from '@vitrina/validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { followPointer, readTree, stepsOf } from '../support/json-tree.ts';
import { placedFindings } from '../support/placed-findings.ts';
import { readSchema } from '../support/result-schemas.ts';

const validate = new Ajv2020({ strict: false, schemas: [readSchema('statistics')] }).compile(
  readSchema('assessment'),
);

/** Expects of an assessment what is true of each: no fault of ours, and sums that agree. */
export function expectSound(assessment: Omit<Assessment, 'run'>, found: readonly Finding[]): void {
  expect(assessment.problems).toEqual([]);
  const run = { startedAt: '2024-01-01T00:00:00.000Z', durationMs: 1 };
  if (!validate(JSON.parse(JSON.stringify({ run, ...assessment }))))
    expect(validate.errors).toEqual([]);
  const levels = { error: 0, warning: 0, notice: 0 };
  const occurrences = new Map<string, number>();
  for (const { check, level } of found) {
    levels[level] += 1;
    occurrences.set(check, (occurrences.get(check) ?? 0) + 1);
  }
  expect(assessment.summary.counts).toEqual(levels);
  for (const [id, result] of Object.entries(assessment.results.checks)) {
    const { counts, population, occurrences: told, outcome } = result;
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    expect([id, sum, told]).toEqual([id, population, occurrences.get(id) ?? 0]);
    expect([id, counts.fail > 0, outcome === 'fail']).toEqual([id, told > 0, told > 0]);
    expect(assessment.examples[id]?.length ?? 0).toBe(Math.min(told, 5));
  }
}

/**
 * Expects places that are right: line and column are those of the offset, and at the offset starts the
 * value that the pointer names, or the parent of one that is missing. Documents are separate lines, or
 * the input is one document.
 */
export function expectPlaces(bytes: Uint8Array, found: readonly Finding[], isWhole: boolean): void {
  for (const finding of placedFindings(found)) {
    const { check, pointer, offset, line, column, input } = finding;
    const message = JSON.stringify(finding);
    const lines = new TextDecoder('latin1').decode(bytes.subarray(0, offset)).split('\n');
    expect([line, column], message).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
    if (check.startsWith('encoding/')) continue;
    const documentLine = isWhole ? 1 : Number(input.split(':')[1] ?? 1);
    const { node, found: steps } = followPointer(
      readTree(bytes, lineStart(bytes, documentLine)),
      pointer,
    );
    expect(steps, message).toBeGreaterThanOrEqual(stepsOf(pointer).length - 1);
    expect(offset, message).toBe(node.offset);
  }
}

function lineStart(bytes: Uint8Array, line: number): number {
  let start = 0;
  for (let left = line; left > 1; left -= 1) start = bytes.indexOf(0x0a, start) + 1;
  return start;
}
