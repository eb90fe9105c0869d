import type { JsonObject } from '../json.ts';
import { readSteps } from '../view/scope.ts';
import type { Step } from '../view/view.ts';
import { badMeasure, checkInteger, MEASURE, pointTo, readMembers } from './bad-measure.ts';
import { checkCondition } from './check-condition.ts';
import { checkSinglePath } from './check-path.ts';
import { isDatedBack } from './is-dated-back.ts';
import type { Measure, PopulationName } from './measure.ts';
import { POPULATIONS, type Population } from './populations.ts';
import { endOf, PATH_FORMS } from './resolve-path.ts';
import { selectEach } from './select-each.ts';
import { MACRO_FORMS, RELEASE } from './select-objects.ts';

const KEYS = ['population', 'includeLowValue', 'each', 'where', 'has', 'lag'];
const LAG_KEYS = ['from', 'to', 'unit', 'within'];

/**
 * Reads a measure. Throws a VitrinaError `bad-measure` for the first thing that is wrong: `at` points to
 * it, `found` is what is there, `expected` what could be.
 */
export function readMeasure(value: unknown): Measure {
  const members = readMembers(value, MEASURE, KEYS);
  const population = readPopulation(members);
  const places = readEach(members, population.at === '' ? [] : readSteps(population.at));
  const at = pointTo(MEASURE, 'where');
  for (const here of places) {
    if (members['where'] !== undefined) checkCondition(members['where'], at, here);
  }
  if ('has' in members === 'lag' in members) {
    throw badMeasure(MEASURE, value, ['has', 'lag']);
  }
  for (const here of places) {
    if ('has' in members) checkCondition(members['has'], pointTo(MEASURE, 'has'), here);
    else checkLag(members['lag'], here);
  }
  const measure = value as Measure;
  if (measure.lag) refuseDatedBack(measure, population);
  return measure;
}

function readPopulation(members: JsonObject): Population {
  const { population: name, includeLowValue } = members;
  const isKnown = typeof name === 'string' && Object.hasOwn(POPULATIONS, name);
  if (!isKnown) {
    throw badMeasure(pointTo(MEASURE, 'population'), name, Object.keys(POPULATIONS));
  }
  const population = POPULATIONS[name as PopulationName];
  if (includeLowValue !== undefined) {
    const at = pointTo(MEASURE, 'includeLowValue');
    if (includeLowValue !== true) throw badMeasure(at, includeLowValue, ['true']);
    if (population.lowValue !== 'without') throw badMeasure(at, name, namesWithout());
  }
  return population;
}

function namesWithout(): readonly string[] {
  return Object.entries(POPULATIONS)
    .filter(([, { lowValue }]) => lowValue === 'without')
    .map(([name]) => name);
}

/** Where what is counted stands. */
function readEach({ each }: JsonObject, here: readonly Step[]): readonly (readonly Step[])[] {
  if (each === undefined) return [here];
  const at = pointTo(MEASURE, 'each');
  const isList = Array.isArray(each);
  if (isList && each.length === 0) throw badMeasure(at, each, PATH_FORMS);
  const texts: readonly unknown[] = isList ? each : [each];
  return texts.flatMap((text, index) => {
    const selections = typeof text === 'string' ? selectEach(text, here) : [];
    if (selections.length === 0) {
      const expected = ['key/key', 'list[]', 'list[]/key', ...MACRO_FORMS];
      throw badMeasure(isList ? pointTo(at, index) : at, text, expected);
    }
    return selections.map(({ way }) => endOf(way, here));
  });
}

function checkLag(value: unknown, here: readonly Step[]): void {
  const at = pointTo(MEASURE, 'lag');
  const { from, to, unit, within } = readMembers(value, at, LAG_KEYS);
  const way = checkSinglePath(from, pointTo(at, 'from'), here);
  // The first release with the date is sought by the object that has it.
  if (to === RELEASE && way.back > 0) throw badMeasure(pointTo(at, 'from'), from, ['key/key']);
  if (to !== RELEASE) checkSinglePath(to, pointTo(at, 'to'), here);
  if (unit !== 'days') throw badMeasure(pointTo(at, 'unit'), unit, ['days']);
  if (within !== undefined) checkInteger(within, pointTo(at, 'within'), 0);
}

/** The spread of lags is kept for one population, not for every day that may be the newest. */
function refuseDatedBack({ population: name, where }: Measure, population: Population): void {
  if (population.where && isDatedBack(population.where)) {
    const others = Object.entries(POPULATIONS)
      .filter(([, other]) => other.where === null || !isDatedBack(other.where))
      .map(([other]) => other);
    throw badMeasure(pointTo(MEASURE, 'population'), name, others);
  }
  if (where && isDatedBack(where)) {
    throw badMeasure(pointTo(MEASURE, 'where'), 'olderThan', ['before', 'since']);
  }
}
