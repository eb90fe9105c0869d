import { afterAll, describe, expect, it } from 'vitest';
import { recogniseDocument } from '../../packages/validator/src/read/recognise.ts';
import { KNOWN_VERSIONS } from '../../packages/validator/src/standard/load-standard.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { loadOfficialSchemas } from '../support/official-schemas.ts';
import { createOracle, type Fault } from './ajv/oracle.ts';
import { ourFaults } from './ajv/our-faults.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 20_000) / KNOWN_VERSIONS.length;
const BATCH = 500;
const EVERY_KEYWORD = [
  ...['required', 'type', 'enum', 'format', 'pattern'],
  ...['minimum', 'minLength', 'minItems', 'minProperties', 'oneOf'],
];

type Kind = NonNullable<ReturnType<typeof recogniseDocument>>;

const tally = new Map<string, number>();
afterAll(() => {
  const counts = [...tally].map(([name, times]) => `${times} ${name}`).join(', ');
  process.stdout.write(`compared with ajv: ${counts}\n`);
});

function count(name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

describe.each(KNOWN_VERSIONS)('version %s, judged by us and by ajv', async (version) => {
  const oracle = createOracle(await loadOfficialSchemas(version));
  const make = await createDefectiveValues(version, 1);

  it(`gives the same faults in ${rounds} defective releases`, async () => {
    await compare(rounds, 'release', make.release, oracle.release);
  });

  it(`gives the same faults in ${rounds / 5} defective records`, async () => {
    await compare(rounds / 5, 'record', make.record, (value) => {
      const faults = oracle.record(value);
      expect(oracle.isValidRecord(value)).toBe(faults.length === 0);
      return faults;
    });
  });

  it(`gives the same faults in ${rounds / 20} defective heads of release packages`, async () => {
    await compare(rounds / 20, 'release-package', make.releasePackage, oracle.releasePackage);
  });

  it(`gives the same faults in ${rounds / 20} defective heads of record packages`, async () => {
    await compare(rounds / 20, 'record-package', make.recordPackage, oracle.recordPackage);
  });

  /** Compares fault by fault. Ajv is not shown the items of packages: what we say of them is left out. */
  async function compare(
    total: number,
    kind: Kind,
    make: () => string,
    judge: (value: unknown) => readonly Fault[],
  ): Promise<void> {
    let defective = 0;
    while (defective < total) {
      const lines: string[] = [];
      while (lines.length < Math.min(BATCH, total)) {
        const line = make();
        if (isOfKind(JSON.parse(line), kind)) lines.push(line);
      }
      const found = await ourFaults(lines, version);
      lines.forEach((line, index) => {
        const theirs = [...judge(JSON.parse(line))].sort();
        const ours = (found[index] ?? []).filter((fault) => !isOfItem(fault, kind)).sort();
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours, line).toEqual(theirs);
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

/** A compiled release is judged as a release is. */
function isOfKind(value: Parameters<typeof recogniseDocument>[0], kind: Kind): boolean {
  const found = recogniseDocument(value);
  return found === kind || (found === 'compiled-release' && kind === 'release');
}

function isOfItem(fault: Fault, kind: Kind): boolean {
  return kind.endsWith('package') && /^\w+ \/(releases|records)\//.test(fault);
}
