import { afterAll, describe, expect, it } from 'vitest';
import { recogniseDocument } from '../../packages/validator/src/read/recognise.ts';
import { KNOWN_VERSIONS } from '../../packages/validator/src/standard/load-standard.ts';
import { makeValue, type ValueSchema } from '../support/make-value.ts';
import { mutateValue } from '../support/mutate-value.ts';
import { createRandom } from '../support/random.ts';
import { loadOfficialSchemas } from './ajv/official-schemas.ts';
import { createOracle, type Fault } from './ajv/oracle.ts';
import { ourFaults } from './ajv/our-faults.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 20_000) / KNOWN_VERSIONS.length;
const BATCH = 500;
const EVERY_KEYWORD = [
  ...['required', 'type', 'enum', 'format', 'pattern'],
  ...['minimum', 'minLength', 'minItems', 'oneOf'],
];

const tally = new Map<string, number>();
afterAll(() => {
  const counts = [...tally].map(([name, count]) => `${name} ${count}`).join(', ');
  process.stdout.write(`compared with ajv: ${counts}\n`);
});

function count(name: string, by = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + by);
}

describe.each(KNOWN_VERSIONS)('version %s, judged by us and by ajv', (version) => {
  it(`gives the same faults in ${rounds} defective releases`, async () => {
    const { schemas, oracle, names } = await prepare();
    const makeLine = createSpoiler(1, schemas.release as ValueSchema, {}, names);
    await compare(rounds, 'release', makeLine, (value) => oracle.release(value));
  });

  it(`gives the same faults in ${rounds / 5} defective records`, async () => {
    const { schemas, oracle, names, files } = await prepare();
    const { record } = schemas.recordPackage['definitions'] as Record<string, ValueSchema>;
    const makeLine = createSpoiler(2, record as ValueSchema, files, [...names, 'url', 'releases']);
    await compare(rounds / 5, 'record', makeLine, (value) => {
      const faults = oracle.record(value);
      expect(oracle.isValidRecord(value)).toBe(faults.length === 0);
      return faults;
    });
  });

  it.each(['release-package', 'record-package'] as const)(
    `gives the same faults in ${rounds / 20} defective heads of a %s`,
    async (kind) => {
      const { schemas, oracle, files } = await prepare();
      const isRelease = kind === 'release-package';
      const whole = (isRelease ? schemas.releasePackage : schemas.recordPackage) as ValueSchema;
      const key = isRelease ? 'releases' : 'records';
      const items = { type: 'array', minItems: 1, items: { enum: [null] } };
      const schema = { ...whole, properties: { ...whole.properties, [key]: items } };
      const names = Object.keys(whole.properties ?? {});
      const makeLine = createSpoiler(3, schema, files, [...names, 'name']);
      const judge = isRelease ? oracle.releasePackage : oracle.recordPackage;
      await compare(rounds / 20, kind, makeLine, judge, ` /${key}/`);
    },
  );

  async function prepare() {
    const schemas = await loadOfficialSchemas(version);
    const { release, versionedRelease } = schemas;
    const files = {
      [`${release['id']}`]: release,
      [`${versionedRelease['id']}`]: versionedRelease,
    };
    const names = namesIn(release as ValueSchema);
    return {
      schemas,
      oracle: createOracle(schemas),
      names,
      files: files as Record<string, ValueSchema>,
    };
  }

  /** Compares fault by fault; `exceptUnder` leaves out what we say of items that ajv is not shown. */
  async function compare(
    total: number,
    kind: NonNullable<ReturnType<typeof recogniseDocument>>,
    makeLine: () => string,
    judge: (value: unknown) => readonly Fault[],
    exceptUnder?: string,
  ): Promise<void> {
    let defective = 0;
    while (defective < total) {
      const lines: string[] = [];
      while (lines.length < Math.min(BATCH, total)) {
        const line = makeLine();
        if (isOfKind(JSON.parse(line), kind)) lines.push(line);
      }
      const ours = await ourFaults(lines, version);
      lines.forEach((line, index) => {
        const theirs = [...judge(JSON.parse(line))].sort();
        const own = (ours[index] ?? []).filter(
          (fault) => exceptUnder === undefined || !fault.includes(exceptUnder),
        );
        if (JSON.stringify([...own].sort()) !== JSON.stringify(theirs)) {
          expect([...own].sort(), line).toEqual(theirs);
        }
        if (theirs.length > 0) defective += 1;
        count(theirs.length > 0 ? `defective ${kind}s` : `valid ${kind}s`);
        for (const fault of theirs) count(fault.slice(0, fault.indexOf(' ')));
      });
    }
  }
});

it('met every keyword that the standard uses', () => {
  expect(EVERY_KEYWORD.filter((keyword) => !tally.has(keyword))).toEqual([]);
});

/** Makes valid values and spoils each one to six times. */
function createSpoiler(
  seed: number,
  schema: ValueSchema,
  files: Readonly<Record<string, ValueSchema>>,
  names: readonly string[],
): () => string {
  const random = createRandom(seed);
  return () => {
    const value = makeValue(random, schema, files) as Record<string, unknown>;
    for (let left = random.between(1, 6); left > 0; left -= 1) mutateValue(random, value, names);
    return JSON.stringify(value);
  };
}

/** A compiled release is judged as a release is. */
function isOfKind(value: Parameters<typeof recogniseDocument>[0], kind: string): boolean {
  const found = recogniseDocument(value);
  return found === kind || (found === 'compiled-release' && kind === 'release');
}

function namesIn(schema: ValueSchema): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of [schema, ...Object.values(schema.definitions ?? {})]) {
    for (const name of Object.keys(properties ?? {})) names.add(name);
  }
  return [...names];
}
