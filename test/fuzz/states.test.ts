import {
  type Assessment,
  bytesSource,
  type CheckOptions,
  check,
  checks,
  type Finding,
  type Source,
  VitrinaError,
} from '@vitrina/validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatters, indexChecks, loadLocale } from '../../packages/report/src/index.ts';
import { CRITERION_MEASURES } from '../support/criterion-measures.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { mutateValue } from '../support/mutate-value.ts';
import { createRandom, type Random } from '../support/random.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 120);

const OPTIONS: CheckOptions = {
  asOf: '2026-06-01',
  context: true,
  buyers: [{ text: '*' }],
  measures: CRITERION_MEASURES.slice(0, 12).map(([, measure]) => measure),
};
const NAMES = ['fail', 'counts', 'examples', 'checks', 'days', 'first', 'kind', 'count'];
const NUMBERS = ['-1', '-9007199254740991', '1e300', '0.5', '"7"', 'null', '1e15', '[]', '"x"'];
const LEVELS = 20_000;

interface Told {
  readonly assessment: Assessment;
  readonly found: readonly Finding[];
}

let random: Random;
let other: Source;
let alone: Told;
let states: readonly string[];

beforeAll(async () => {
  random = createRandom(67);
  const make = await createDefectiveValues('1.1', 67);
  const lineOf = (_: unknown, number: number): string => {
    const release = JSON.parse(make.release()) as object;
    const own = { ocid: `ocds-213czf-${number}`, id: `${number}`, tag: ['award'] };
    return JSON.stringify({ ...release, ...own, date: `2026-01-${10 + number}T00:00:00Z` });
  };
  const releases = Array.from({ length: 8 }, lineOf);
  const sound = releases.map((text) => ({
    ...(JSON.parse(text) as object),
    buyer: { id: '1', name: '__proto__' },
    awards: [{ id: '1', value: { amount: 10.5, currency: 'EUR' }, date: '2026-01-05T00:00:00Z' }],
  }));
  const whole = textSource(
    'whole.jsonl',
    [...releases.slice(0, 4), ...sound.map((one) => JSON.stringify(one)).slice(4)].join('\n'),
  );
  const single = textSource(
    'single.json',
    JSON.stringify({ version: '1.1', releases: sound.slice(0, 3) }),
  );
  const repeated = textSource('repeated.json', JSON.stringify({ releases: [sound[0], sound[0]] }));
  other = textSource('other.json', JSON.stringify({ version: '1.1', releases: sound.slice(5) }));
  alone = await tell([other]);
  states = [
    await stateOf([whole]),
    await stateOf([single]),
    await stateOf([single, repeated, textSource('page.html', '<html>')]),
  ];
});

function textSource(name: string, text: string): Source {
  return bytesSource(name, new TextEncoder().encode(text));
}

async function tell(sources: readonly Source[], options: CheckOptions = {}): Promise<Told> {
  const found: Finding[] = [];
  const onFinding = (finding: Finding): void => void found.push(finding);
  const assessment = await check(sources, { ...OPTIONS, onFinding, ...options });
  return { assessment, found };
}

async function stateOf(sources: readonly Source[]): Promise<string> {
  const pieces: string[] = [];
  const onState = (bytes: Uint8Array) => void pieces.push(new TextDecoder().decode(bytes));
  await tell(sources, { onState });
  return pieces.join('');
}

type Mutation = (lines: string[], at: number) => void;

/** Spoils the value of one line, or what stands deep inside. */
const spoilValue: Mutation = (lines, at) => {
  const line = JSON.parse(lines[at] ?? '') as unknown[];
  if (typeof line === 'object' && line !== null) mutateValue(random, line, NAMES);
  lines[at] = JSON.stringify(line);
};

/** Puts something else where a number stands. */
const spoilNumber: Mutation = (lines, at) => {
  const text = lines[at] ?? '';
  const numbers = [...text.matchAll(/(?<=[:,[])-?\d+(?=[,\]}])/g)];
  if (numbers.length === 0) return;
  const { index, 0: number } = random.pick(numbers);
  lines[at] = text.slice(0, index) + random.pick(NUMBERS) + text.slice(index + number.length);
};

/** Changes one character of a text. */
const spoilText: Mutation = (lines, at) => {
  const text = lines[at] ?? '';
  const place = random.between(0, text.length - 1);
  lines[at] = text.slice(0, place) + random.pick([...'{}[]",:\\x0-']) + text.slice(place + 1);
};

/** Puts a value at the bottom of very many lists. */
const nest: Mutation = (lines, at) => {
  const text = lines[at] ?? '';
  const values = [...text.matchAll(/(?<=[:,[])(\d+|"[^"\\]*"|null)(?=[,\]}])/g)];
  if (values.length === 0) return;
  const { index, 0: value } = random.pick(values);
  const nested = '['.repeat(LEVELS) + value + ']'.repeat(LEVELS);
  lines[at] = text.slice(0, index) + nested + text.slice(index + value.length);
};

const MUTATIONS: readonly Mutation[] = [
  spoilValue,
  spoilValue,
  spoilValue,
  spoilNumber,
  spoilNumber,
  spoilText,
  nest,
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  (lines, at) => void lines.splice(at, 0, ...lines.splice(random.between(0, lines.length - 1), 1)),
  (lines, at) => void lines.splice(at),
  (lines, at) => void lines.splice(at, 1, random.pick(lines)),
];

/** The lines that sum up, or any. Never the start of the first, which makes the file a state. */
function mutate(state: string): string {
  const lines = state.trimEnd().split('\n');
  const summed = lines.flatMap((line, at) => (/^\{"(run|tally)":/.test(line) ? at : []));
  const at = random.chance(0.5) ? random.pick(summed) : random.between(0, lines.length - 1);
  random.pick(MUTATIONS)(lines, at);
  const [first = '', ...rest] = lines;
  return `${[first, ...rest].join('\n')}\n`;
}

describe('a state', () => {
  it('is taken as it was written', async () => {
    for (const state of states) {
      const { assessment } = await tell([textSource('a.state', state)]);
      expect(assessment.inputs.map(({ reason = null }) => reason)).not.toContain('damaged-state');
    }
  });

  it(`that somebody changed is told of, or counts as a whole: ${rounds} times`, async () => {
    const locale = await loadLocale('en');
    const context = { locale, checks: indexChecks(checks) };
    const outcomes = { taken: 0, unreadable: 0, refused: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const text = mutate(random.pick(states));
      const told = await tell([textSource('a.state', text), other]).catch(
        (error: unknown) => error,
      );
      if (told instanceof Error) {
        expect(told, `${told.stack} ${text.slice(0, 200)}`).toBeInstanceOf(VitrinaError);
        expect((told as VitrinaError).code).toMatch(/^state-(disagrees|of-other-day)$/);
        outcomes.refused += 1;
        continue;
      }
      const { assessment, found } = told as Told;
      const isUnread =
        assessment.inputs[0]?.path === 'a.state' && assessment.inputs[0].status === 'unreadable';
      outcomes[isUnread ? 'unreadable' : 'taken'] += 1;
      if (isUnread) {
        expect(assessment.results).toEqual(alone.assessment.results);
        expect(found).toEqual(alone.found);
      }
      for (const formatter of formatters) {
        if (!formatter.streams) expect(formatter.format(assessment, context)).not.toBe('');
        else for (const finding of found) formatter.formatFinding(finding, context);
      }
    }
    expect(outcomes.unreadable).toBeGreaterThan(rounds / 2);
    expect(
      Object.values(outcomes).every((count) => count > 0),
      JSON.stringify(outcomes),
    ).toBe(true);
  });
});
