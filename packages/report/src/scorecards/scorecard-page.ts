import type { Checklist, Criterion, CriterionTexts, Scorecard } from '@vitrina/scorer';
import { textsIn } from '../checklists/texts-in.ts';
import type { Locale } from '../locale.ts';
import type { Painter } from '../text/painter.ts';

/** What scorecards are written with. */
export interface ScorecardContext {
  readonly locale: Locale;
  /** The one that they were scored by. */
  readonly checklist: Checklist;
  /** Columns that running text is wrapped to; 100. */
  readonly width?: number;
}

/** What each section of a card draws on. */
export interface ScorecardPage {
  readonly scorecard: Scorecard;
  readonly checklist: Checklist;
  readonly locale: Locale;
  readonly painter: Painter;
  readonly width: number;
  /** The words of a criterion in the language. */
  textsOf(criterion: string): CriterionTexts;
  /** The title of a dimension in the language. */
  titleOf(dimension: string): string;
}

const DEFAULT_WIDTH = 100;

const NO_TEXTS: CriterionTexts = { question: '', why: '', verify: '', fix: '' };

/** Makes the page of a scorecard. */
export function makeScorecardPage(
  scorecard: Scorecard,
  { locale, checklist, width = DEFAULT_WIDTH }: ScorecardContext,
  painter: Painter,
): ScorecardPage {
  const criteria = new Map<string, Criterion>(checklist.criteria.map((each) => [each.id, each]));
  return {
    scorecard,
    checklist,
    locale,
    painter,
    width,
    textsOf(id) {
      const criterion = criteria.get(id);
      return criterion ? textsIn(criterion.texts, locale) : { ...NO_TEXTS, question: id };
    },
    titleOf(wanted) {
      const dimension = checklist.dimensions.find(({ id }) => id === wanted);
      return dimension ? textsIn(dimension.texts, locale).title : wanted;
    },
  };
}
