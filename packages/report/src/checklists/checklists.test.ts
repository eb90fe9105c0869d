import { describe, expect, it } from 'vitest';
import {
  makeChecklist,
  makeCriterion,
  makeDimensions,
} from '../../../../test/support/checklist-fixture.ts';
import { loadLocale } from '../locale.ts';
import { type ChecklistSummary, checklistEntries, listChecklists } from './checklist-list.ts';
import { criterionEntries, listCriteria } from './criterion-list.ts';
import { explainCriterion } from './explain-criterion.ts';

const [en, es] = await Promise.all([loadLocale('en'), loadLocale('es')]);
const A3 = { answer: 'A3' } as const;
const checklist = makeChecklist(
  [
    makeCriterion('cyc-plans', A3, {
      dimension: 'cyc',
      texts: {
        en: { question: 'Plans?', why: 'W.', verify: 'V.', fix: 'F.', answers: { no: 'None.' } },
        es: { question: '¿Planes?', why: 'P.', verify: 'A.', fix: 'M.', answers: { no: 'Nada.' } },
      },
    }),
    makeCriterion('opn', A3, { dimension: 'opn' }),
  ],
  { dimensions: makeDimensions({ cyc: 60, opn: 40 }) },
);

const summaries: readonly ChecklistSummary[] = [
  {
    id: 'portal',
    version: '1.0.0',
    kind: 'library',
    criteria: 1150,
    sources: [],
    texts: checklist.texts,
  },
  {
    id: 'civio',
    version: '1.0.0',
    kind: 'method',
    criteria: 3,
    sources: [],
    texts: checklist.texts,
  },
];

describe('checklists', () => {
  it('are listed with what they are', () => {
    expect(listChecklists(summaries, en).split('\n').slice(0, 2)).toEqual([
      'portal  1,150  library  A title',
      'civio       3  method   A title',
    ]);
    expect(listChecklists(summaries, es)).toContain('civio      3  método      Un título\n');
    expect(listChecklists(summaries, en)).toContain('vitrina criteria --checklist civio');
  });

  it('are data in one language', () => {
    const [first] = checklistEntries(summaries, es);
    expect(first).toEqual({
      id: 'portal',
      version: '1.0.0',
      kind: 'library',
      criteria: 1150,
      sources: [],
      title: 'Un título',
      about: 'De qué trata.',
      note: null,
    });
  });
});

describe('criteria', () => {
  it('are listed by dimension, with their weights', () => {
    expect(listCriteria(checklist, en)).toBe(
      [
        'A title (1), weight 60 of 100',
        '  cyc-plans  1  Plans?',
        '',
        'A title (1), weight 40 of 100',
        '  opn        1  Is it there?',
        '',
        '2 criteria, each with its weight of 1 to 4. For more about one: vitrina explain cyc-plans',
        '',
      ].join('\n'),
    );
  });

  it('are data in one language', () => {
    const [first] = criterionEntries(checklist.criteria, es);
    expect(first).toMatchObject({
      id: 'cyc-plans',
      question: '¿Planes?',
      answers: { no: 'Nada.' },
    });
    expect(first).not.toHaveProperty('texts');
  });

  it('are explained, with the address of what asks for them', () => {
    const text = explainCriterion(checklist.criteria[0]!, checklist, es, 70);
    expect(text).toContain('Lo pide   LAW 3.a: A law https://example.org/law\n');
    expect(text).toContain('Qué significan las respuestas\n  no  Nada.\n');
    expect(text).toContain('Cómo se puntúa\n  {"answer":"A3"}\n');
    const without = explainCriterion(checklist.criteria[1]!, { ...checklist, basis: {} }, en);
    expect(without).toContain('Asked for by   LAW 3.a\n');
    expect(without).not.toContain('What the answers mean');
  });
});
