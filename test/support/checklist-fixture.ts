import type { MeasureResult } from '@vitrina/validator';
import type {
  Answer,
  Checklist,
  Criterion,
  Evidence,
  Formula,
  Scorecard,
} from '../../packages/scorer/src/index.ts';
import { scoreChecklist } from '../../packages/scorer/src/index.ts';

const TITLES = { en: { title: 'A title' }, es: { title: 'Un título' } };

const ABOUT = {
  en: { ...TITLES.en, about: 'What it is about.' },
  es: { ...TITLES.es, about: 'De qué trata.' },
};

const WORDS = {
  en: { question: 'Is it there?', why: 'To know.', verify: 'Look.', fix: 'Publish it.' },
  es: { question: '¿Está?', why: 'Para saber.', verify: 'Mire.', fix: 'Publíquelo.' },
};

/** A criterion of one tier, low effort, and words. */
export function makeCriterion(
  id: string,
  score: Formula,
  changes: Partial<Omit<Criterion, 'id' | 'score'>> = {},
): Criterion {
  return {
    id,
    dimension: 'all',
    tier: 1,
    basis: ['LAW 3.a'],
    score,
    effort: 'low',
    who: 'publisher',
    texts: WORDS,
    ...changes,
  };
}

/** A checklist without weights whose dimensions are those of its criteria. */
export function makeChecklist(
  criteria: readonly Criterion[],
  changes: Partial<Omit<Checklist, 'criteria'>> = {},
): Checklist {
  const ids = [...new Set(criteria.map(({ dimension }) => dimension))];
  return {
    id: 'example',
    version: '1.0.0',
    kind: 'method',
    sources: [{ title: 'A method', url: 'https://example.org/method' }],
    basis: { LAW: { title: 'A law', url: 'https://example.org/law' } },
    texts: ABOUT,
    dimensions: ids.map((id) => ({ id, texts: TITLES })),
    criteria,
    gates: [],
    levels: [],
    outOf: 100,
    ...changes,
  };
}

/** Dimensions with weights, in order. */
export function makeDimensions(weights: Readonly<Record<string, number>>): Checklist['dimensions'] {
  return Object.entries(weights).map(([id, weight]) => ({ id, weight, texts: TITLES }));
}

/** Evidence of a subject of which nothing is known but what is given. */
export function makeEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    assessment: null,
    measureOf: () => undefined,
    probes: [],
    answers: {},
    isCensus: false,
    asOf: '2026-11-25',
    ...changes,
  };
}

/** Answers of which only the values matter; what is undefined is not answered. */
export function makeAnswers(
  values: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, { value }]])),
  );
}

/** A measure's result over a hundred members of a published stage, but for what is given. */
export function makeMeasured(changes: Partial<MeasureResult> = {}): MeasureResult {
  return {
    population: 100,
    has: 100,
    unknown: 0,
    undecided: 0,
    reasons: {},
    members: 100,
    parent: { stage: 'tender', processes: 100, having: 100 },
    ...changes,
  };
}

/** Scores with fixed names. */
export function scoreExample(checklist: Checklist, evidence: Evidence): Scorecard {
  return scoreChecklist(checklist, evidence, {
    subject: 'Bridges and Roads',
    tool: { name: 'vitrina', version: '0.1.0', methodology: '1.0.0' },
    digest: '0'.repeat(64),
  });
}
