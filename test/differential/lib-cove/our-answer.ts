import {
  bytesSource,
  type CheckOptions,
  check,
  type Finding,
} from '../../../packages/validator/src/index.ts';
import {
  type Answer,
  type Claim,
  collectStatements,
  showValue,
  versionClaim,
} from './statement.ts';

/** So many threads judge each document, however small: `VITRINA_THREADS=2 npx vitest run lib-cove`. */
const threads = Number(process.env['VITRINA_THREADS'] ?? 0);
// The built files: a thread cannot run the sources.
const built = new URL('../../../packages/validator/dist/node/index.js', import.meta.url);
const workers = threads > 0 ? { workers: await startThreads() } : {};

async function startThreads(): Promise<NonNullable<CheckOptions['workers']>> {
  const { startWorkers }: typeof import('@vitrina/validator/node') = await import(built.href);
  return startWorkers(threads, { worthBytes: 0, partBytes: 16_384 });
}

/** How a document was laid before the other validator, so that both judge the same thing. */
export interface Presentation {
  /** The version that it was checked as. */
  readonly version: '1.0' | '1.1';
  /** Path of the document in the package that was made for it; empty where none was made. */
  readonly wrappedAt: string;
}

/**
 * What we say about one document. Where we would take it for another version than the other validator
 * did, that is one statement, and all others are about its version.
 */
export async function readOurAnswer(
  bytes: Uint8Array,
  { version, wrappedAt }: Presentation,
): Promise<Answer> {
  const wrapped = wrappedAt !== '';
  const asDeclared = await run(bytes, wrapped ? version : undefined);
  if (asDeclared.version === version) return toAnswer(asDeclared, wrapped);
  const forced = await run(bytes, version);
  return toAnswer({ ...forced, version: asDeclared.version }, wrapped);

  function toAnswer(result: Run, withoutVersion: boolean): Answer {
    const claims = result.findings.flatMap((finding) => toClaims(finding, wrappedAt));
    return collectStatements(withoutVersion ? claims : [...claims, versionClaim(result.version)]);
  }
}

interface Run {
  readonly findings: readonly Finding[];
  readonly version: string;
}

async function run(bytes: Uint8Array, forced: string | undefined): Promise<Run> {
  const findings: Finding[] = [];
  const { inputs, problems } = await check(bytesSource('document', bytes), {
    ...workers,
    ...(forced && { ocdsVersion: forced }),
    onFinding: (finding) => void findings.push(finding),
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { findings, version: inputs[0]?.ocdsVersion.join() ?? '' };
}

function toClaims(finding: Finding, wrappedAt: string): Claim[] {
  const steps = [...(wrappedAt === '' ? [] : wrappedAt.split('/')), ...stepsOf(finding.pointer)];
  const path = steps.join('/');
  const field = [...fieldSteps(wrappedAt), ...stepsOf(finding.path)].join('/');
  const claims = aboutField(finding, path, field);
  const type = errorType(finding);
  if (type === null) return claims;
  return [...claims, { topic: 'error', path, detail: type, value: errorValue(finding) }];
}

function aboutField({ check: id, value }: Finding, path: string, field: string): Claim[] {
  switch (id) {
    case 'codelist/closed-code':
      return [{ topic: 'closed-code', path: field, detail: String(value), value: '' }];
    case 'codelist/open-code':
      return [{ topic: 'open-code', path: field, detail: String(value), value: '' }];
    case 'structure/additional-field':
      return [{ topic: 'additional-field', path: field, detail: '', value: '' }];
    case 'structure/deprecated-field':
      return [{ topic: 'deprecated-field', path, detail: '', value: '' }];
    case 'structure/missing-id':
      return [{ topic: 'missing-id', path: `${path}/id`, detail: '', value: '' }];
    case 'structure/empty-value':
      return [{ topic: 'empty-value', path, detail: '', value: '' }];
    case 'conformance/ocid-prefix':
      return [{ topic: 'ocid-prefix', path, detail: String(value), value: '' }];
    default:
      return [];
  }
}

/** lib-cove-ocds calls a wrong type by the first type that is allowed, a wrong format by its name. */
function errorType({ keyword, expected }: Finding): string | null {
  if (keyword === 'type' && Array.isArray(expected)) return String(expected[0]);
  return keyword === 'format' ? String(expected) : keyword;
}

function errorValue({ keyword, value }: Finding): string {
  if (keyword === 'required' || keyword === 'oneOf' || keyword === 'minItems') return '';
  if (keyword !== 'uniqueItems') return showValue(value);
  return value === null ? '' : showValue(String(value));
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function fieldSteps(wrappedAt: string): string[] {
  return wrappedAt.split('/').filter((step) => step !== '' && !/^\d+$/.test(step));
}
