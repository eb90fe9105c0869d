import { loadLocale } from '@vitrina/report';
import schema from '@vitrina/schemas/vitrina/config.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { check } from '../commands/check.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';

const options = [...check.options, ...GLOBAL_OPTIONS];
const properties = new Map<string, object>(Object.entries(schema.properties));

/** Keys that describe the file, or have no flag. */
const OWN_KEYS = ['$schema', 'version', 'root', 'inputs', 'limits'];

describe('the settings of the schema', () => {
  it('stand in a schema that is one', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('are those of the flags, and no others', () => {
    const settings = options.flatMap(({ setting }) => setting ?? []);
    expect([...properties.keys()].sort()).toEqual([...OWN_KEYS, ...settings].sort());
  });

  it('have the choices of the flags', () => {
    for (const { setting = '', choices } of options) {
      if (setting !== '') expect(Object(properties.get(setting)).enum, setting).toEqual(choices);
    }
  });

  it('have words in the file that vitrina init writes', async () => {
    const locale = await loadLocale('en');
    const names = options.flatMap(({ name, setting }) => (setting === undefined ? [] : name));
    expect(names.filter((name) => !locale.has(`init.setting.${name}`))).toEqual([]);
  });

  it('say what they mean', () => {
    const withoutWords = Object.entries(schema.properties).filter(
      ([, property]) => !property.description.endsWith('.'),
    );
    expect(withoutWords).toEqual([]);
  });
});
