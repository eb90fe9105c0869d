import type { Assessment } from '../assessment.ts';
import { VitrinaError } from '../errors.ts';
import { canonicalJson } from '../identity/canonical-json.ts';
import { FINGERPRINT_VERSION } from '../identity/fingerprint.ts';
import { type CheckOptions, DEFAULT_EXAMPLES, DEFAULT_LIMITS, type Limits } from '../options.ts';
import { sha256Hex } from '../source.ts';
import { METHODOLOGY_VERSION, RULESET_VERSION, TOOL_VERSION } from '../versions.ts';
import { isObjectOf, isText } from './shape.ts';

/** Version of the form of states; one of another major version cannot be read. */
const STATE_VERSION = '1.0.0';

/** What the first line of a state says: `schemas/vitrina/state.schema.json`. */
export interface StateHeader {
  readonly kind: 'vitrina-state';
  readonly stateVersion: string;
  readonly fingerprintVersion: number;
  readonly tool: Assessment['tool'];
  /** What the run was asked to do, as in an assessment. */
  readonly scope: Assessment['scope'];
  /** Ids of all checks that ran, in the order in which they are counted. */
  readonly checks: readonly string[];
  readonly examples: number;
  readonly context: boolean;
  readonly limits: Limits;
  /** SHA-256 of the canonical JSON of the extensions, and of the measures, that the caller gave. */
  readonly extensions: string;
  readonly measures: string;
}

/** What begins every state, and nothing else. */
export const STATE_START = '{"kind":"vitrina-state",';

/** The header of the state of a run. */
export async function describeState(
  options: CheckOptions,
  scope: Assessment['scope'],
  checks: readonly string[],
): Promise<StateHeader> {
  const { examples = DEFAULT_EXAMPLES, context = false, limits } = options;
  const { extensions = {}, measures = [] } = options;
  return {
    kind: 'vitrina-state',
    stateVersion: STATE_VERSION,
    fingerprintVersion: FINGERPRINT_VERSION,
    tool: {
      name: 'vitrina',
      version: TOOL_VERSION,
      methodology: METHODOLOGY_VERSION,
      ruleset: RULESET_VERSION,
    },
    scope,
    checks,
    examples,
    context,
    limits: { ...DEFAULT_LIMITS, ...limits },
    extensions: await hashOf(extensions),
    measures: await hashOf(measures),
  };
}

function hashOf(value: unknown): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(value)));
}

/**
 * Refuses a state that does not add up with a run.
 * @throws VitrinaError `other-state-version` and `damaged-state`, which are about the state alone, and
 * `state-disagrees`.
 */
export function requireSameRun(theirs: StateHeader, ours: StateHeader, file: string): void {
  const versions = ({ stateVersion, fingerprintVersion, tool }: StateHeader): string =>
    canonicalJson({ stateVersion, fingerprintVersion, tool });
  if (versions(theirs) !== versions(ours)) throw new VitrinaError('other-state-version', { file });
  if (!isScope(theirs.scope)) throw new VitrinaError('damaged-state', { file });
  const option = findDifference(theirs, ours);
  if (option === null) return;
  if (option !== 'asOf') throw new VitrinaError('state-disagrees', { file, option });
  const [day, other] = [theirs.scope.asOf, ours.scope.asOf];
  throw new VitrinaError('state-of-other-day', { file, day, other });
}

const isScope = isObjectOf({ asOf: isText });

/** The option that is not the same; null where all are. */
function findDifference(theirs: StateHeader, ours: StateHeader): string | null {
  const [one, other] = [optionsOf(theirs), optionsOf(ours)];
  const names = Object.keys({ ...one, ...other }).sort();
  return names.find((name) => canonicalJson(one[name]) !== canonicalJson(other[name])) ?? null;
}

function optionsOf({
  scope,
  checks,
  examples,
  context,
  limits,
  extensions,
  measures,
}: StateHeader): Readonly<Record<string, unknown>> {
  return { ...scope, checks, examples, context, limits, extensions, measures };
}
