import { bytesSource, check, type Finding } from '../../../packages/validator/src/index.ts';
import { type Answer, type Claim, collectStatements, showValue } from './statement.ts';

/** How a document is laid before us, so that both validators judge the same thing. */
export interface Presentation {
  /** The version that the other validator checked as. */
  readonly version: '1.0' | '1.1';
  /** Path at which the document stands in the package that the other validator was given; '' or not. */
  readonly wrappedAt: string;
}

/** What we say about one document. */
export async function readOurAnswer(
  bytes: Uint8Array,
  { version, wrappedAt }: Presentation,
): Promise<Answer> {
  const claims: Claim[] = [];
  const onFinding = (finding: Finding): void => {
    claims.push(...toClaims(finding, wrappedAt));
  };
  const { problems } = await check(bytesSource('document', bytes), {
    ocdsVersion: version,
    onFinding,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return collectStatements(claims);
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
