import { readMeasure, VitrinaError } from '@vitrina/validator';
import { type ChecklistFault, fault, type Path } from './checklist-fault.ts';

/** What the validator has against a measure, at the place that it points to. */
export function judgeMeasure(measure: unknown, path: Path): readonly ChecklistFault[] {
  try {
    readMeasure(measure);
    return [];
  } catch (error) {
    if (!(error instanceof VitrinaError) || error.code !== 'bad-measure') throw error;
    const { at, found, expected } = error.values;
    const place = [...path, ...keysOf(String(at), measure)];
    return [fault('bad-measure', place, String(found), String(expected).split(' | '))];
  }
}

/** The keys of a pointer; of lists, indexes. */
function keysOf(pointer: string, value: unknown): Path {
  const [, ...tokens] = pointer.split('/');
  let here = value;
  return tokens.map((token) => {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const key = Array.isArray(here) ? Number(name) : name;
    const isContainer = typeof here === 'object' && here !== null;
    here = isContainer ? (here as Readonly<Record<string | number, unknown>>)[key] : undefined;
    return key;
  });
}
