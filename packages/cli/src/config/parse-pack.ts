import schema from '@vitrina/schemas/vitrina/pack.schema.json' with { type: 'json' };
import { findPackFaults, type Pack, type PackFault } from '@vitrina/validator';
import { quote } from '../quote.ts';
import { nearest } from '../suggest.ts';
import type { ErrorValues } from '../usage-error.ts';
import { compileSchema, pathOfError, type SchemaError } from './compile-schema.ts';
import { ConfigError } from './config-error.ts';
import { type Fault, syntaxFault } from './fault.ts';
import { readYaml, type YamlPath, type YamlText } from './read-yaml.ts';

/** What to write instead, by the key that is missing or wrong. */
const EXAMPLES: Readonly<Record<string, string>> = {
  packVersion: '"1.0.0"',
  kind: '"pack"',
  id: '"my-town"',
  params: '{"measure/award-published-late": {"mostDays": […]}}',
  value: '15',
  validFrom: '"2026-01-01"',
  validTo: 'null',
  methods: '["limited"]',
  categories: '["works"]',
  source: '{"title": "…", "url": "https://…"}',
  title: '"…"',
  url: '"https://…"',
};

const ONE_VALUE = '[{"value": 15, "validFrom": null, "validTo": null, "source": {…}}]';

/**
 * Reads a pack of parameters that somebody has written.
 * @throws ConfigError with all that is wrong in it.
 */
export function parsePack(file: string, text: string): Pack {
  const yaml = readYaml(text);
  const faults = judge(yaml);
  if (faults.length > 0) {
    throw new ConfigError(faults.map((fault) => ({ file, ...fault })));
  }
  const { id, params } = yaml.value as Pack;
  return { id, params };
}

function judge(yaml: YamlText): readonly Fault[] {
  const syntax = syntaxFault(yaml);
  if (syntax) return syntax;
  const errors = compileSchema(schema)(yaml.value).filter(tellsMost);
  if (errors.length > 0) return errors.map((error) => wordForm(error, yaml));
  return findPackFaults(yaml.value as Pack).map((fault) => wordFault(fault, yaml));
}

/** Of several errors about one thing, the one that says what is wrong. */
function tellsMost({ keyword, schemaPath }: SchemaError): boolean {
  return keyword !== 'propertyNames' && !schemaPath.includes('/anyOf/');
}

function wordForm(error: SchemaError, { placeOf, keyPlaceOf }: YamlText): Fault {
  const { keyword, params, propertyName, data } = error;
  const path = pathOfError(error);
  if (keyword === 'required') {
    const missing = String(params['missingProperty']);
    const values = {
      key: [...path, missing].join('.'),
      example: `"${missing}": ${EXAMPLES[missing]}`,
    };
    return { code: 'pack-missing-key', values, place: placeOf(path) };
  }
  if (propertyName !== undefined) {
    const key = path.slice(0, -1).join('.');
    const values = { key, value: propertyName, example: EXAMPLES['params'] ?? '' };
    return { code: 'pack-bad-value', values, place: keyPlaceOf(path) };
  }
  const values = {
    key: path.join('.') || '/',
    value: quote(data),
    example: exampleFor(path),
  };
  return { code: 'pack-bad-value', values, place: placeOf(path) };
}

/** Names of checks and parameters have no example of their own: theirs is the list below them. */
function exampleFor(path: YamlPath): string {
  const names = path.filter((part): part is string => typeof part === 'string');
  if (path[0] !== 'params') return EXAMPLES[names.at(-1) ?? ''] ?? `{"packVersion": "1.0.0", …}`;
  if (names.length === 1) return EXAMPLES['params'] ?? '';
  if (names.length === 2) return `{"mostDays": ${ONE_VALUE}}`;
  return names.length === 3 ? ONE_VALUE : (EXAMPLES[names.at(-1) ?? ''] ?? ONE_VALUE);
}

function wordFault({ code, path, value, expected }: PackFault, yaml: YamlText): Fault {
  const isName = code === 'unknown-check' || code === 'unknown-parameter';
  const place = isName ? yaml.keyPlaceOf(path) : yaml.placeOf(path);
  return { code: `pack-${code}`, place, values: valuesOf({ code, path, value, expected }) };
}

function valuesOf({ code, path, value, expected }: PackFault): ErrorValues {
  switch (code) {
    case 'unknown-check':
    case 'unknown-parameter': {
      return {
        name: value,
        check: String(path[1]),
        names: expected.join(', '),
        ...nearest(value, expected),
      };
    }
    case 'wrong-type':
      return { key: path.join('.'), value: quote(value), type: expected.join() };
    case 'no-such-day':
      return { value: quote(value) };
    case 'no-day-left':
      return { value, from: expected.join() };
  }
}
