import type { Finding } from '@vitrina/validator';
import type { FormatContext } from './formatter.ts';
import { showControls } from './safe-text.ts';
import { wordFinding } from './word-finding.ts';

/**
 * A finding as one line of JSON, without the line break: the keys of `finding.schema.json` in its
 * order. Characters that could disturb a terminal are written as JSON escapes.
 */
export function formatFinding(finding: Finding, context: FormatContext): string {
  const line = {
    check: finding.check,
    level: finding.level,
    input: finding.input,
    pointer: finding.pointer,
    path: finding.path,
    keyword: finding.keyword,
    expected: finding.expected,
    value: finding.value,
    ocid: finding.ocid,
    releaseId: finding.releaseId,
    line: finding.line,
    column: finding.column,
    offset: finding.offset,
    fingerprint: finding.fingerprint,
    ...(finding.facts && { group: finding.group ?? null, facts: finding.facts }),
    message: wordFinding(finding, context.checks.get(finding.check), context.locale),
  };
  const about = finding.context;
  if (about === undefined) return showControls(JSON.stringify(line));
  const { title, buyer, objectId, address } = about;
  return showControls(JSON.stringify({ ...line, title, buyer, objectId, address }));
}
