export type * from './assessment.ts';
export { check, findings } from './check.ts';
export type { Check, CheckExample, CheckTexts, TextLanguage } from './check-definition.ts';
export { checks } from './checks/index.ts';
export { type CheckDescription, describeCheck } from './describe/describe-check.ts';
export type { ReadFields } from './describe/read-fields.ts';
export type { ExampleRun } from './describe/run-example.ts';
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
export type * from './finding.ts';
export type { JsonObject, JsonValue } from './json.ts';
export { type CheckOptions, DEFAULT_LIMITS, type Limits, type Progress } from './options.ts';
export { selectChecks } from './run/select-checks.ts';
export {
  blobSource,
  bytesSource,
  type OpenSource,
  type Source,
  type TellProblem,
} from './source.ts';
export { KNOWN_VERSIONS } from './standard/load-standard.ts';
export { TOOL_VERSION } from './versions.ts';
