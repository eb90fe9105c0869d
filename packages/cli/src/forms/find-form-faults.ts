import { pathOfError, type SchemaError } from '../config/compile-schema.ts';
import { type Fault, syntaxFault } from '../config/fault.ts';
import type { YamlPath, YamlText } from '../config/read-yaml.ts';
import { quote } from '../quote.ts';
import { nearest, suggest } from '../suggest.ts';
import type { ErrorValues } from '../usage-error.ts';
import type { Form } from './form.ts';

/** What keeps a text from being of a form: its syntax, else all that the schema has against it. */
export function findFormFaults(yaml: YamlText, form: Form): readonly Fault[] {
  return syntaxFault(yaml) ?? findValueFaults(yaml.value, form, yaml);
}

/** What a schema has against a value, whose places are those of a text; each once. */
export function findValueFaults(
  value: unknown,
  { name, judge }: Form,
  { placeOf, keyPlaceOf }: Pick<YamlText, 'placeOf' | 'keyPlaceOf'>,
): readonly Fault[] {
  const faults = judge(value)
    .filter(tellsMost)
    .map((error): Fault => {
      const path = pathOfError(error);
      const isKey = error.keyword === 'additionalProperties';
      const { code, values } = word(error, path);
      const place = isKey ? keyPlaceOf(path) : placeOf(path);
      return { code, place, values: { ...values, schema: name } };
    });
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
