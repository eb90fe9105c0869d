export { type CatalogueEntry, catalogueOf, listChecks } from './catalogue.ts';
export { explainCheck } from './explain.ts';
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
export { showControls } from './safe-text.ts';
export { wordReason } from './text/inputs-section.ts';
export { wordProblem } from './text/problems-section.ts';
export { wordFinding } from './word-finding.ts';
