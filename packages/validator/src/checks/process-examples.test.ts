import { describe, expect, it } from 'vitest';
import { viewTape } from '../../../../test/support/tape-view.ts';
import { describeSubject, runProcessExample } from '../describe/run-process-example.ts';
import { viewProcess } from '../view/object-view.ts';
import { processChecks } from './process-checks.ts';

const ENGINES = [
  ['plain objects', viewProcess],
  ['a tape', viewTape],
] as const;

describe.each(processChecks)('$id', (check) => {
  describe.each(ENGINES)('on %s', (_, view) => {
    it.each(check.examples.pass)('finds nothing in %j', (example) => {
      const { result, findings, faults } = runProcessExample(check, example, view);
      expect(faults).toEqual([]);
      expect(findings).toEqual([]);
      expect(result.outcome).toBe('pass');
    });

    it.each(check.examples.fail)('finds the places of %j', (example) => {
      const { result, findings, faults } = runProcessExample(check, example, view);
      expect(faults).toEqual([]);
      expect(findings.map(describeSubject)).toEqual(example.at);
      expect(result.outcome).toBe('fail');
      expect(result.occurrences).toBe(findings.length);
    });

    it('counts every process or group once', () => {
      for (const example of [...check.examples.pass, ...check.examples.fail]) {
        const { result } = runProcessExample(check, example, view);
        const counts = Object.values(result.counts);
        expect(counts.reduce((sum, units) => sum + units)).toBe(result.population);
        if (check.unit !== 'dataset') expect(result.population).toBe(example.processes.length);
      }
    });
  });

  it('says the same on both engines', () => {
    for (const example of [...check.examples.pass, ...check.examples.fail]) {
      const [onObjects, onTape] = ENGINES.map(([, view]) =>
        runProcessExample(check, example, view),
      );
      const summary = ({ result, findings }: typeof onObjects & object) => ({
        result,
        evidence: findings.map(({ evidence }) => evidence),
      });
      expect(summary(onObjects!)).toEqual(summary(onTape!));
    }
  });

  it('fills the placeholders of its message and its formula', () => {
    const named = [check.texts.en.message, check.texts.en.formula ?? ''].flatMap((text) =>
      Array.from(text.matchAll(/\{(\w+).*?\}/g), ([, name]) => name),
    );
    for (const example of check.examples.fail) {
      for (const { evidence } of runProcessExample(check, example).findings) {
        const { place, facts, ...parts } = evidence;
        const known = Object.keys({ ...parts, ...facts, ...(place && { path: place }) });
        expect(known).toEqual(expect.arrayContaining(named));
      }
    }
  });
});
