export { wordBroken } from './broken-text.ts';
export { type CatalogueEntry, catalogueOf, listChecks } from './catalogue.ts';
export {
  type ChecklistSummary,
  checklistEntries,
  type ListedChecklist,
  listChecklists,
} from './checklists/checklist-list.ts';
export {
  type CriterionSet,
  criterionEntries,
  type ListedCriterion,
  listCriteria,
} from './checklists/criterion-list.ts';
export { type ExplainedIn, explainCriterion } from './checklists/explain-criterion.ts';
export { writeCoverage } from './coverage-text.ts';
export { writeCsvLine } from './csv-line.ts';
export { type ComparedNames, writeDifferences } from './differences/differences-report.ts';
export {
  type GateVerdict,
  judgeResult,
  wordBrokenLimit,
  writeVerdict,
} from './differences/gate-report.ts';
export { explainCheck } from './explain.ts';
export {
  type ExplainedExample,
  type ExplainedFinding,
  type Explanation,
  explanationOf,
} from './explanation.ts';
export { formatFinding } from './finding-line.ts';
export {
  type DocumentFormatter,
  type FormatContext,
  type Formatter,
  indexChecks,
  type StreamFormatter,
} from './formatter.ts';
export { formatters } from './formatters/index.ts';
export { findBreaches, type Gate, type GateBreach } from './gate.ts';
export { LANGUAGES } from './languages.ts';
export {
  checkTexts,
  createLocale,
  type Locale,
  type LocaleTable,
  loadLocale,
  type TextTree,
} from './locale.ts';
export { formatMessage, type MessageLocale, type MessageValues } from './message.ts';
export {
  type FormatTable,
  formatBytes,
  formatDate,
  formatDuration,
  formatNumber,
  formatPercent,
  type PluralForm,
  type PluralRule,
  pluralForm,
} from './numbers.ts';
export { formatCheckIndex } from './pages/check-index.ts';
export { formatCheckPage } from './pages/check-page.ts';
export { showControls } from './safe-text.ts';
export { type ScorecardFormatter, scorecardFormatters } from './scorecards/scorecard-formatters.ts';
export type { ScorecardContext } from './scorecards/scorecard-page.ts';
export { wordBuyerDoubts } from './text/buyers-section.ts';
export { cutEnd, cutStart, displayWidth } from './text/display-width.ts';
export { wordReason } from './text/inputs-section.ts';
export { inColour, type Painter, wordsOnly } from './text/painter.ts';
export { wordProblem } from './text/problems-section.ts';
export { longestOf, padText } from './text/wrap-text.ts';
export { wordFinding } from './word-finding.ts';
