export type * from './assessment.ts';
export type { BuyerReference } from './buyers/buyer-reference.ts';
export type * from './buyers/buyer-results.ts';
export { check, findings } from './check.ts';
export type { Check, CheckExample, CheckTexts, TextLanguage } from './check-definition.ts';
export { type AnyCheck, allChecks as checks, isProcessCheck } from './checks/all-checks.ts';
export { type CheckDescription, describeCheck } from './describe/describe-check.ts';
export type { NeededFields, ProcessCheckFacts } from './describe/describe-process-check.ts';
export type { ReadFields } from './describe/read-fields.ts';
export type { ExampleRun } from './describe/run-example.ts';
export { compareAssessments } from './differences/compare-assessments.ts';
export type { OcidPair } from './differences/compare-ocids.ts';
export type * from './differences/differences.ts';
export { type BrokenLimit, findBrokenLimits } from './differences/find-broken-limits.ts';
export { DEFAULT_DIFFERENCE_LIMITS, type DifferenceLimits } from './differences/limits.ts';
export { type ErrorCode, VitrinaError } from './errors.ts';
export type { DeclaredExtension } from './extensions/extension.ts';
export type {
  ExtensionData,
  ExtensionFailure,
  ExtensionFiles,
  LoadExtension,
} from './extensions/extension-files.ts';
export {
  arrangeParts,
  CODELIST_FOLDER,
  EXTENSION_PARTS,
  type ExtensionPart,
} from './extensions/extension-parts.ts';
export type { ExtensionProblem } from './extensions/extension-problem.ts';
export { type CsvSeparator, readCsv, readCsvRows } from './extensions/read-csv.ts';
export type * from './finding.ts';
export { canonicalJson } from './identity/canonical-json.ts';
export type { JsonObject, JsonValue } from './json.ts';
export { countsOf } from './line-coverage/counts-of.ts';
export type * from './line-coverage/coverage.ts';
export {
  type CoverageDocument,
  type CoverageInput,
  type CoverageOptions,
  measureCoverage,
} from './line-coverage/measure-coverage.ts';
export type { BrokenText } from './line-coverage/text-counter.ts';
export type { Measure, MeasureResult } from './measures/measure.ts';
export { measureKey } from './measures/measure-key.ts';
export { readMeasure } from './measures/read-measure.ts';
export { type Comparison, comparePublished, type Difference } from './merge/compare-published.ts';
export { loadMergeRules } from './merge/load-merge-rules.ts';
export type { RepeatedEntries } from './merge/merge-into.ts';
export { isObstacle, type MergeProblem, type MergeProblemCode } from './merge/merge-problem.ts';
export {
  type Merged,
  type MergeOptions,
  mergeReleases,
  mergeVersioned,
} from './merge/merge-releases.ts';
export { createMergeRules, type MergeRules } from './merge/merge-rules.ts';
export { unresolvedReferences } from './merge/schema-layers.ts';
export { type CheckOptions, DEFAULT_LIMITS, type Limits, type Progress } from './options.ts';
export { bundledPacks } from './packs/bundled-packs.ts';
export { findPackFaults, type PackFault } from './packs/find-pack-faults.ts';
export { loadPack } from './packs/load-pack.ts';
export type { Pack, PackValue, Params, ParamValue } from './packs/pack.ts';
export type { ProcessCheck, ProcessCheckTexts, ProcessExample } from './process-check.ts';
export type { LeftOut } from './processes/index-documents.ts';
export type * from './processes/process-record.ts';
export { type ProcessOptions, readProcesses } from './processes/read-processes.ts';
export { selectChecks } from './run/select-checks.ts';
export type { StateHeader } from './run-state/state-header.ts';
export {
  blobSource,
  bytesSource,
  type OpenSource,
  type Source,
  sha256Hex,
  type TellProblem,
} from './source.ts';
export { KNOWN_VERSIONS } from './standard/load-standard.ts';
export type { Days } from './statistics/day-histogram.ts';
export type { MoneyTotal, MoneyTotals } from './statistics/money-totals.ts';
export type { Statistics } from './statistics/statistics.ts';
export { readTable, type TableName, type TableOptions } from './tables/read-table.ts';
export type { Cell, LeftOutOfTable, Row } from './tables/table.ts';
export { METHODOLOGY_VERSION, TOOL_VERSION } from './versions.ts';
