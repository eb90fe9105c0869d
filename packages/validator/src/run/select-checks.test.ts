import { describe, expect, it } from 'vitest';
import type { Check } from '../check-definition.ts';
import { selectChecks } from './select-checks.ts';

const checks = ['codelist/open-code', 'structure/bad-uri', 'structure/wrong-type'].map(
  (id) => ({ id }) as Check,
);

function select(only?: string[], skip?: string[]): string[] {
  return selectChecks(checks, only, skip).map(({ id }) => id);
}

describe('selectChecks', () => {
  it('takes all without a choice', () => {
    expect(select()).toHaveLength(3);
  });

  it.each([
    [['structure/*'], undefined, ['structure/bad-uri', 'structure/wrong-type']],
    [['structure/**'], ['*/bad-*'], ['structure/wrong-type']],
    [undefined, ['structure/*'], ['codelist/open-code']],
    [['structure/bad-uri', 'codelist/open-code'], [], ['codelist/open-code', 'structure/bad-uri']],
  ])('only %j skip %j', (only, skip, expected) => {
    expect(select(only, skip)).toEqual(expected);
  });

  it('refuses a name that fits nothing, in both lists', () => {
    expect(() => select(['structure/bad-url'])).toThrow('unknown-check check=structure/bad-url');
    expect(() => select(undefined, ['nothing/*'])).toThrow('unknown-check check=nothing/*');
  });

  it('takes a dot for a dot', () => {
    expect(() => select(['structure.bad-uri'])).toThrow('unknown-check');
  });

  it('refuses to run nothing', () => {
    expect(() => select(['structure/*'], ['structure/*'])).toThrow('no-check-left');
  });
});
