import schema from '@vitrina/schemas/vitrina/config.schema.json' with { type: 'json' };
import { quote } from '../quote.ts';
import { nearest } from '../suggest.ts';
import type { ErrorValues } from '../usage-error.ts';
import { compileSchema, pathOfError, type SchemaError } from './compile-schema.ts';
import type { Fault } from './fault.ts';
import type { YamlPath, YamlText } from './read-yaml.ts';

const EXAMPLES: Readonly<Record<string, string>> = { version: '1', path: 'releases.json' };

/** What in the data is not as `config.schema.json` says. */
export function judgeForm({ value, placeOf, keyPlaceOf }: YamlText): readonly Fault[] {
  const errors = compileSchema(schema)(value);
  // Of a name that is wrong, one error tells its pattern, the other only that there is one.
  return errors
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map((error) => {
      const path = pathOfError(error);
      const isKey = error.keyword === 'additionalProperties' || error.propertyName !== undefined;
      return { place: isKey ? keyPlaceOf(path) : placeOf(path), ...word(error, path) };
    });
}

function word(error: SchemaError, path: YamlPath): { code: string; values: ErrorValues } {
  const { keyword, params, schema: expected, parentSchema, data } = error;
  const key = path.join('.');
  const value = quote(data);
  switch (keyword) {
    case 'additionalProperties': {
      const known = Object.keys(parentSchema?.['properties'] ?? {});
      return {
        code: 'unknown-setting',
        values: { key, keys: known.join(', '), ...nearest(String(path.at(-1)), known) },
      };
    }
    case 'required': {
      const missing = String(params['missingProperty']);
      const name = [...path, missing].join('.');
      const example = `${missing}: ${EXAMPLES[missing]}`;
      return { code: 'missing-setting', values: { key: name, example } };
    }
    case 'enum':
    case 'const': {
      const choices = [expected].flat().map(String);
      const values = { flag: key, value, choices: choices.join(', '), ...nearest(value, choices) };
      return { code: 'bad-choice', values };
    }
    case 'minimum':
    case 'maximum':
      return { code: 'bad-number', values: { flag: key, minimum: 0, value } };
    case 'pattern':
      return { code: 'bad-input-name', values: { name: String(path.at(-1)) } };
    case 'type':
      return wordType([expected].flat().map(String), key, value);
    default:
      return { code: 'empty-setting', values: { key } };
  }
}

function wordType(
  types: readonly string[],
  key: string,
  value: string,
): { code: string; values: ErrorValues } {
  if (types.includes('integer')) {
    return { code: 'bad-number', values: { flag: key, minimum: 0, value } };
  }
  const code = types.includes('array')
    ? 'setting-not-list'
    : types.includes('boolean')
      ? 'setting-not-switch'
      : types.includes('object')
        ? 'setting-not-map'
        : 'setting-not-text';
  return { code: key === '' ? 'empty-config' : code, values: { key, value } };
}
