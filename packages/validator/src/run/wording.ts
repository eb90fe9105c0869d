import type { Example } from '../assessment.ts';
import type { Check } from '../check-definition.ts';
import type { PlacedFinding } from '../finding.ts';
import type { Renumbering } from '../identity/fingerprint.ts';
import type { JsonValue } from '../json.ts';
import { type Candidate, createExampleSet } from '../tally/examples.ts';
import { completeFinding, type Identified, identifyFinding } from './complete-finding.ts';
import type { FindingNames } from './finding-names.ts';
import type { UnitFinding } from './judge-unit.ts';
import { type Place, placeFindings } from './place-findings.ts';
import { rankFinding } from './rank-finding.ts';
import type { Unit, UnitOrigin } from './unit.ts';

/** Turns what was found in units into findings with place and fingerprint, and keeps examples. */
export interface Wording {
  /** Must be called for every unit with findings, in input order. Empty unless all words are wanted. */
  word(
    unit: Unit,
    value: JsonValue | undefined,
    findings: readonly UnitFinding[],
    origin: UnitOrigin,
    ordinal: number,
  ): PlacedFinding[];
  /** Keeps what another wording kept. */
  addExample(check: number, candidate: Candidate<Example>): void;
  /** What another wording must keep to choose among these too, check by check. */
  save(): SavedCandidates;
  /** Examples by check id, for checks that have any. */
  examples(): Record<string, readonly Example[]>;
}

/** What may become an example, check by check. Plain JSON. */
export type SavedCandidates = readonly (readonly Candidate<Example>[])[];

/** What the words of a run depend on. */
export interface WordingOptions {
  /** True to word every finding, false for examples alone. */
  readonly everyFinding: boolean;
  readonly exampleCount: number;
  readonly withContext: boolean;
}

const NOWHERE: Place = { offset: 0, line: 1, column: 1 };

/** Starts the words of a run. */
export function createWording(
  checks: readonly Check[],
  names: FindingNames,
  { everyFinding, exampleCount, withContext }: WordingOptions,
): Wording {
  const examples = checks.map(() => createExampleSet<Example>(exampleCount));

  function addExample(check: number, candidate: Candidate<Example>): void {
    examples[check]?.add(candidate);
  }

  return {
    word(unit, value, findings, origin, ordinal) {
      const { input, inputIndex, documentLine } = origin;
      const named = findings.map((finding, index) => {
        const check = checks[finding.check] as Check;
        const identified = identifyFinding(unit, value, finding, check, input, withContext);
        const subject = identified.ocid ?? identified.releaseId ?? '';
        const name = names.nameFor({ ...identified, subject });
        const candidate = rank(identified, ordinal, index);
        const wanted = examples[finding.check]?.wants(candidate.group, candidate.rank) ?? false;
        return { check: finding.check, identified, name, candidate, wanted };
      });
      if (!everyFinding && named.every(({ wanted }) => !wanted)) return [];
      const places = placeFindings(unit, findings);
      const complete = named.map(({ check, identified, name, candidate, wanted }, index) => {
        const finding = completeFinding(identified, places[index] ?? NOWHERE, name.fingerprint);
        if (everyFinding) names.noteFinding(finding, name);
        if (!wanted) return finding;
        const { input: _name, ...rest } = finding;
        const line = documentLine === undefined ? {} : { documentLine };
        const example = { ...candidate, content: { ...rest, input: inputIndex, ...line } };
        addExample(check, example);
        names.noteExample(check, example, name);
        return finding;
      });
      return everyFinding ? complete.sort(byPlace) : [];
    },
    addExample,
    save: () => examples.map((set) => set.save()),
    examples() {
      const kept = checks.map(({ id }, index) => [id, examples[index]?.finalise() ?? []] as const);
      return Object.fromEntries(kept.filter(([, found]) => found.length > 0));
    },
  };
}

/** What a run is continued behind: how many units and inputs there are, and its fingerprints. */
export interface RunSoFar {
  readonly units: number;
  readonly inputs: number;
  readonly fingerprints: Renumbering;
}

/** What a candidate of another run would be, had it been found behind those of this run. */
export function moveCandidate(
  { rank: ranked, group, content }: Candidate<Example>,
  { units, inputs, fingerprints }: RunSoFar,
): Candidate<Example> {
  const [hash, ordinal, index] = [
    ranked.slice(0, -POSITION_DIGITS),
    ranked.slice(-POSITION_DIGITS, -INDEX_DIGITS),
    ranked.slice(-INDEX_DIGITS),
  ];
  return {
    group,
    rank: hash + placeInRun(Number(ordinal) + units, Number(index)),
    content: {
      ...content,
      input: content.input === null ? null : content.input + inputs,
      fingerprint: fingerprints.of(content.fingerprint),
    },
  };
}

/** Equal findings of a repeated release differ in nothing but their place in the run. */
function rank(finding: Identified, ordinal: number, index: number) {
  return rankFinding({ ...finding, subject: finding.ocid }, placeInRun(ordinal, index));
}

const ORDINAL_DIGITS = 12;
const INDEX_DIGITS = 9;
const POSITION_DIGITS = ORDINAL_DIGITS + INDEX_DIGITS;

function placeInRun(ordinal: number, index: number): string {
  return `${ordinal}`.padStart(ORDINAL_DIGITS, '0') + `${index}`.padStart(INDEX_DIGITS, '0');
}

function byPlace(left: PlacedFinding, right: PlacedFinding): number {
  if (left.offset !== right.offset) return left.offset - right.offset;
  const [leftKey, rightKey] = [left, right].map(({ check, pointer }) => `${check} ${pointer}`);
  return leftKey === rightKey ? 0 : (leftKey ?? '') < (rightKey ?? '') ? -1 : 1;
}
