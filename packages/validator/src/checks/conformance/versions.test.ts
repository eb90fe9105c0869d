import { describe, expect, it } from 'vitest';
import type { Check, DocumentReport } from '../../check-definition.ts';
import type { DocumentFacts, VersionDecision } from '../../document-facts.ts';
import { versionInDevelopment } from './version-in-development.ts';
import { versionMismatch } from './version-mismatch.ts';
import { versionMissing } from './version-missing.ts';
import { versionPatch } from './version-patch.ts';
import { versionUnknown } from './version-unknown.ts';

type ReportedDetail = Parameters<DocumentReport>[0];

function judgeVersion(
  check: Check,
  version: VersionDecision,
  facts: Partial<DocumentFacts> = {},
): ReportedDetail[] {
  const details: ReportedDetail[] = [];
  const document: DocumentFacts = {
    kind: 'release-package',
    head: {},
    extensions: [],
    first: true,
    version,
    ...facts,
  };
  check.document?.(document, (detail) => details.push(detail));
  return details;
}

describe('versions', () => {
  const missing = { used: '1.1', declared: undefined, reason: 'missing' } as const;
  it('missing is reported for each package and once for bare releases', () => {
    const expected = [{ expected: '1.1' }];
    expect(judgeVersion(versionMissing, missing, { first: false })).toEqual(expected);
    expect(judgeVersion(versionMissing, missing, { kind: 'release' })).toEqual(expected);
    expect(judgeVersion(versionMissing, missing, { kind: 'release', first: false })).toEqual([]);
  });
  it.each<[Check, VersionDecision['reason'], unknown, boolean]>([
    [versionMissing, 'declared', '1.1', false],
    [versionPatch, 'patch', '1.1.5', true],
    [versionPatch, 'declared', '1.1', false],
    [versionUnknown, 'unknown', '9.9', true],
    [versionUnknown, 'not-a-version', 1.1, true],
    [versionUnknown, 'not-a-version', undefined, false],
    [versionUnknown, 'forced', '9.9', false],
    [versionMismatch, 'forced', '1.0', true],
    [versionMismatch, 'forced', 'first', true],
    [versionMismatch, 'forced', '1.1.5', false],
    [versionMismatch, 'forced', undefined, false],
    [versionMismatch, 'declared', '1.0', false],
  ])('$id with %s %j: %s', (check, reason, declared, reported) => {
    const details = judgeVersion(check, { used: '1.1', declared, reason });
    expect(details).toEqual(reported ? [{ at: 'version', expected: '1.1' }] : []);
  });
  it('in development are reported for each package and once for bare releases', () => {
    const declared = { used: '1.2', declared: '1.2', reason: 'declared' } as const;
    const forced = { used: '1.2', declared: undefined, reason: 'forced' } as const;
    const judge = (version: VersionDecision, facts?: Partial<DocumentFacts>) =>
      judgeVersion(versionInDevelopment, version, facts);
    expect(judge(declared, { first: false })).toEqual([{ at: 'version', expected: '1.2' }]);
    expect(judge(forced, { kind: 'record' })).toEqual([{ expected: '1.2' }]);
    expect(judge(forced, { kind: 'record', first: false })).toEqual([]);
    expect(judge({ ...declared, used: '1.1' })).toEqual([]);
  });
});
