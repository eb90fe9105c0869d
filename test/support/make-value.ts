import type { Random } from './random.ts';

/** JSON Schema draft 4 in the official form, as far as values are made from it. */
export interface ValueSchema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly patternProperties?: Readonly<Record<string, ValueSchema>>;
  readonly definitions?: Readonly<Record<string, ValueSchema>>;
  readonly items?: ValueSchema;
  readonly oneOf?: readonly ValueSchema[];
  readonly required?: readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minItems?: number;
}

const TEXTS = ['Obra', 'agua y luz', 'Ñandú', '漢字', '😀', '1', '2024', 'ES-A12', 'works', '-'];
const INSTANTS = [
  '2024-02-29T00:00:00Z',
  '2023-12-31T23:59:59.5+01:00',
  '2019-01-01t09:30:00z',
  '0001-01-01T00:00:00-23:59',
];
const ADDRESSES = ['https://example.org/a?b=c#d', 'urn:isbn:0', 'x:', 'http://[::1]:80/%C3%B1'];
const NUMBERS = [0, 1, -1, 12.5, 1e9, 3];
const LANGUAGES = ['es', 'en-GB', 'zh-Hant-TW', 'x-local'];

/**
 * Makes a value that a schema allows. `files` are the schemas that references lead to by their
 * address. The deeper an optional property, the rarer it is.
 */
export function makeValue(
  random: Random,
  root: ValueSchema,
  files: Readonly<Record<string, ValueSchema>>,
): unknown {
  return make(root, root, 0);

  function make(schema: ValueSchema, file: ValueSchema, level: number): unknown {
    const { $ref: reference } = schema;
    if (reference !== undefined) {
      const other = files[reference];
      if (other) return make(other, other, level);
      const name = reference.slice('#/definitions/'.length);
      return make(file.definitions?.[name] ?? {}, file, level);
    }
    if (schema.oneOf) return make(random.pick(schema.oneOf), file, level);
    if (schema.enum) return random.pick(schema.enum);
    switch (random.pick([schema.type ?? 'string'].flat())) {
      case 'object':
        return makeObject(schema, file, level);
      case 'array':
        return Array.from({ length: random.between(schema.minItems ?? 0, 3) }, () =>
          make(schema.items ?? {}, file, level + 1),
        );
      case 'string':
        return makeString(schema);
      case 'number':
        return random.pick(NUMBERS);
      case 'integer':
        return random.between(-5, 5_000);
      case 'boolean':
        return random.chance(0.5);
      default:
        return null;
    }
  }

  function makeObject(schema: ValueSchema, file: ValueSchema, level: number): unknown {
    const share = 0.5 / (1 + level / 2);
    const object: Record<string, unknown> = {};
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      const isRequired = schema.required?.includes(key) ?? false;
      if (isRequired || random.chance(share)) object[key] = make(property, file, level + 1);
    }
    for (const [pattern, variant] of Object.entries(schema.patternProperties ?? {})) {
      if (!random.chance(0.1)) continue;
      const [, base = ''] = /^\^\((\w+?)_/.exec(pattern) ?? [];
      object[`${base}_${random.pick(LANGUAGES)}`] = make(variant, file, level + 1);
    }
    return object;
  }

  function makeString({ format, pattern }: ValueSchema): string {
    if (format === 'date-time') return random.pick(INSTANTS);
    if (format === 'uri') return random.pick(ADDRESSES);
    return pattern === undefined ? random.pick(TEXTS) : '1.1';
  }
}
