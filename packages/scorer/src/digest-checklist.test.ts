import { expect, it } from 'vitest';
import { makeChecklist, makeCriterion } from '../../../test/support/checklist-fixture.ts';
import { digestChecklist } from './digest-checklist.ts';

const checklist = makeChecklist([makeCriterion('one', { answer: 'A3' }, { tier: 2 })]);

it('is of what a checklist says, not of the order of its keys', async () => {
  const turned = Object.fromEntries(Object.entries(checklist).reverse()) as typeof checklist;
  const digest = await digestChecklist(checklist);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestChecklist(turned)).toBe(digest);
});

it('changes with a weight', async () => {
  const heavier = makeChecklist([makeCriterion('one', { answer: 'A3' }, { tier: 3 })]);
  expect(await digestChecklist(heavier)).not.toBe(await digestChecklist(checklist));
});
