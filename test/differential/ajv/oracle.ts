import type { ValidateFunction } from 'ajv';
import draft04 from 'ajv-draft-04';
import { isDateTime } from '../../../packages/validator/src/formats/date-time.ts';
import { isUri } from '../../../packages/validator/src/formats/uri.ts';
import { isObject, type JsonObject } from '../../../packages/validator/src/json.ts';
import type { OfficialSchemas } from '../../support/official-schemas.ts';

/** `keyword pointer` of one breach of a schema; of a missing property with its name. */
export type Fault = string;

/** What Ajv says of values. */
export interface Oracle {
  release(value: unknown): readonly Fault[];
  /** Faults of a record. Its `releases` are judged as what they seem to be: embedded or linked. */
  record(value: unknown): readonly Fault[];
  /** The plain verdict of the schema, `oneOf` and all. */
  isValidRecord(value: unknown): boolean;
  /** Faults of a package, whatever its releases or records are. */
  releasePackage(value: unknown): readonly Fault[];
  recordPackage(value: unknown): readonly Fault[];
}

/** Compiles the schemas of a version, with the formats that our checks have. */
export function createOracle(schemas: OfficialSchemas): Oracle {
  const ajv = new draft04.default({
    allErrors: true,
    strict: false,
    verbose: true,
    formats: { 'date-time': isDateTime, uri: isUri },
  });
  ajv.addSchema([schemas.release, schemas.versionedRelease] as object[]);
  const { definitions = {} } = schemas.recordPackage;
  const recordSchema: JsonObject = { ...at(definitions, 'record'), definitions };
  const record = ajv.compile(recordSchema);
  const recordAround = ajv.compile(withProperty(recordSchema, 'releases', {}));
  const release = ajv.compile(schemas.release);
  const { oneOf, ...around } = at(recordSchema['properties'], 'releases');
  const branches = oneOf as readonly JsonObject[];
  const [links, embedded] = branches.map((branch) =>
    ajv.compile({ ...around, ...branch, definitions }),
  );
  const link = ajv.compile({ ...at(branches[0], 'items'), definitions });
  function headOf(schema: JsonObject, key: string): ValidateFunction {
    const { items: _items, ...array } = at(schema['properties'], key);
    return ajv.compile(withProperty({ ...schema, id: `${schema['id']}#head` }, key, array));
  }
  const releasePackage = headOf(schemas.releasePackage, 'releases');
  const recordPackage = headOf(schemas.recordPackage, 'records');

  function releasesFaults(value: unknown): readonly Fault[] {
    const asLinks = faultsOf(links as ValidateFunction, value);
    const asEmbedded = faultsOf(embedded as ValidateFunction, value);
    if (asLinks.length > 0 !== asEmbedded.length > 0) return [];
    if (asLinks.length === 0) return ['oneOf '];
    if (!Array.isArray(value)) return asLinks;
    const withId = value.filter(hasId).length;
    if (withId === 0) return asLinks;
    if (withId === value.length) return asEmbedded;
    const ofItems = value.flatMap((item: unknown, index) =>
      below(index, faultsOf(isObject(item) && !hasId(item) ? link : release, item)),
    );
    return ['oneOf ', ...ofItems];
  }

  return {
    release: (value) => faultsOf(release, value),
    record(value) {
      const around = faultsOf(recordAround, value);
      if (!isObject(value) || !Object.hasOwn(value, 'releases')) return around;
      return [...around, ...below('releases', releasesFaults(value['releases']))];
    },
    isValidRecord: (value) => record(value),
    releasePackage: (value) => faultsOf(releasePackage, value),
    recordPackage: (value) => faultsOf(recordPackage, value),
  };
}

function faultsOf(validate: ValidateFunction, value: unknown): Fault[] {
  validate(value);
  const faults: Fault[] = [];
  for (const { keyword, instancePath, params, data } of validate.errors ?? []) {
    // A value of the wrong type is no code either: said once is enough.
    if (keyword === 'enum' && typeof data !== 'string') continue;
    const missing = keyword === 'required' ? ` ${params['missingProperty']}` : '';
    faults.push(`${keyword} ${instancePath}${missing}`);
  }
  return faults;
}

function below(step: string | number, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => fault.replace(' ', ` /${step}`));
}

function hasId(item: unknown): boolean {
  return isObject(item) && Object.hasOwn(item, 'id');
}

function at(parent: unknown, key: string): JsonObject {
  return (parent as Record<string, JsonObject>)[key] as JsonObject;
}

function withProperty(schema: JsonObject, key: string, property: JsonObject): JsonObject {
  return { ...schema, properties: { ...at(schema, 'properties'), [key]: property } };
}
