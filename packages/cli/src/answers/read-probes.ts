import { resolve } from 'node:path';
import probeSchema from '@vitrina/schemas/vitrina/probe-record.schema.json' with { type: 'json' };
import type { ProbeRecord } from '@vitrina/scorer';
import { compileSchema } from '../config/compile-schema.ts';
import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import { type Place, readYaml, type YamlPath } from '../config/read-yaml.ts';
import { findValueFaults } from '../forms/find-form-faults.ts';
import type { Form } from '../forms/form.ts';
import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

/** Something that should be a record, and where it stands. */
interface Found {
  readonly value: unknown;
  readonly placeOf: (path: YamlPath) => Place;
}

/**
 * Reads records of probes: files with one, with an array of them, or with one a line.
 * @throws ConfigError with all that is wrong in them; UsageError where one cannot be read
 */
export async function readProbes(
  paths: readonly string[],
  { folder }: Terminal,
): Promise<readonly ProbeRecord[]> {
  if (paths.length === 0) return [];
  const form: Form = { name: 'probe-record', judge: compileSchema(probeSchema) };
  const problems: ConfigProblem[] = [];
  const records: ProbeRecord[] = [];
  for (const path of paths) {
    const file = resolve(folder, path);
    const { found, brokenAt } = split(await readText(path, folder, 'probes-unreadable'));
    for (const { value, placeOf } of found) {
      const faults = findValueFaults(value, form, { placeOf, keyPlaceOf: placeOf });
      problems.push(...faults.map((fault) => ({ file, ...fault })));
      records.push(value as ProbeRecord);
    }
    problems.push(
      ...brokenAt.map((place) => ({ file, place, code: 'probes-no-json', values: {} })),
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return records;
}

function split(text: string): {
  readonly found: readonly Found[];
  readonly brokenAt: readonly Place[];
} {
  const whole = parse(text);
  if (whole !== undefined) {
    const placeIn = (path: YamlPath): Place => readYaml(text).placeOf(path);
    const found = Array.isArray(whole)
      ? whole.map((value: unknown, index): Found => {
          return { value, placeOf: (path) => placeIn([index, ...path]) };
        })
      : [{ value: whole, placeOf: placeIn }];
    return { found, brokenAt: [] };
  }
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ value: parse(line), isBlank: line.trim() === '', number: index + 1 }))
    .filter(({ isBlank }) => !isBlank);
  return {
    found: lines.flatMap(({ value, number }) =>
      value === undefined ? [] : [{ value, placeOf: () => ({ line: number, column: 1 }) }],
    ),
    brokenAt: lines.flatMap(({ value, number }) =>
      value === undefined ? [{ line: number, column: 1 }] : [],
    ),
  };
}

/** Undefined where a text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
