import { expect, it } from 'vitest';
import { createCheckFaults } from './check-faults.ts';

it('keeps one fault of each check, whatever the order and the parts', () => {
  const [one, other] = [createCheckFaults(), createCheckFaults()];
  one.add('flag/b', new TypeError('second'));
  one.add('flag/a', new TypeError('only'));
  other.add('flag/b', new TypeError('first'));
  const problems = [
    { code: 'check-failed', check: 'flag/a', detail: 'TypeError: only' },
    { code: 'check-failed', check: 'flag/b', detail: 'TypeError: first' },
  ];
  other.absorb(one.save());
  expect(other.finalise()).toEqual(problems);
  one.absorb(other.save());
  expect(one.finalise()).toEqual(problems);
  expect(createCheckFaults().finalise()).toEqual([]);
});
