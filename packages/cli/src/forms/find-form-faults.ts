import type { SchemaError } from '../config/compile-schema.ts';
import type { Fault } from '../config/judge-form.ts';
import type { YamlPath, YamlText } from '../config/read-yaml.ts';
import { suggest } from '../suggest.ts';
import type { ErrorValues } from '../usage-error.ts';
import type { Form } from './form.ts';

const LONGEST_VALUE = 60;

/** What keeps a text from being of a form: its syntax, else all that the schema has against it. */
export function findFormFaults(yaml: YamlText, form: Form): readonly Fault[] {
  const [syntax] = yaml.faults;
  // The first one misplaces what follows it.
  if (syntax) return [{ ...syntax, values: {} }];
  return findValueFaults(yaml.value, form, yaml);
}

/** What a schema has against a value, whose places are those of a text; each once, in its order. */
export function findValueFaults(
  value: unknown,
  { name, judge }: Form,
  { placeOf, keyPlaceOf }: Pick<YamlText, 'placeOf' | 'keyPlaceOf'>,
): readonly Fault[] {
  const faults = judge(value)
    .filter(tellsMost)
    .map((error): Fault => {
      const path = pathOf(error);
      const isKey = error.keyword === 'additionalProperties';
      const { code, values } = word(error, path);
      const place = isKey ? keyPlaceOf(path) : placeOf(path);
      return { code, place, values: { ...values, schema: name } };
    })
    .sort(({ place: one }, { place: other }) => one.line - other.line || one.column - other.column);
  return faults.filter((fault, index) => !faults.slice(0, index).some(isSame(fault)));
}

/** Of several errors about one thing, the one that says what is wrong. */
function tellsMost({ keyword, schemaPath }: SchemaError): boolean {
  return keyword !== 'if' && !/\/anyOf\/\d/.test(schemaPath);
}

function isSame({ code, place, values }: Fault): (other: Fault) => boolean {
  return (other) =>
    other.code === code &&
    other.place.line === place.line &&
    other.place.column === place.column &&
    other.values['key'] === values['key'];
}

/** To the value that is wrong, or to the key that should not be there. */
function pathOf({ instancePath, params }: SchemaError): YamlPath {
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const key: unknown = params['additionalProperty'];
  return typeof key === 'string' ? [...parts, key] : parts;
}

function word(error: SchemaError, path: YamlPath): { code: string; values: ErrorValues } {
  const { keyword, params, schema: expected, parentSchema, data } = error;
  const key = path.join('.');
  const value = quote(data);
  switch (keyword) {
    case 'additionalProperties': {
      const known = Object.keys(parentSchema?.['properties'] ?? {});
      const values = { key, keys: known.join(', '), ...nearest(String(path.at(-1)), known) };
      return { code: 'form-unknown-key', values };
    }
    case 'required': {
      const missing = [...path, String(params['missingProperty'])].join('.');
      return { code: 'form-missing-key', values: { key: missing } };
    }
    case 'anyOf': {
      const known = (expected as readonly { required: readonly string[] }[]).flatMap(
        ({ required }) => required,
      );
      const given = Object.keys(data as object).find((one) => suggest(one, known) !== undefined);
      const values = { key: key || '/', keys: known.join(', '), ...nearest(given ?? '', known) };
      return { code: 'form-no-such-kind', values };
    }
    case 'enum':
    case 'const': {
      const choices = [expected].flat().map(String);
      const values = { key, value, choices: choices.join(', '), ...nearest(value, choices) };
      return { code: 'form-bad-choice', values };
    }
    case 'type':
      return wordType([expected].flat().map(String), key, value);
    default:
      return { code: 'form-bad-value', values: { key, value } };
  }
}

function wordType(
  types: readonly string[],
  key: string,
  value: string,
): { code: string; values: ErrorValues } {
  if (key === '') return { code: 'form-empty', values: {} };
  const [type, ...others] = types;
  return {
    code: others.length > 0 ? 'form-bad-value' : `form-not-${type}`,
    values: { key, value },
  };
}

function nearest(given: string, names: readonly string[]): { suggestion?: string } {
  const suggestion = suggest(given, names);
  return suggestion === undefined ? {} : { suggestion };
}

/** A value as a sentence can show it: in short, and blank ones in quotation marks. */
export function quote(value: unknown): string {
  const isWord = typeof value === 'string' && value.trim() !== '';
  const text = isWord ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
