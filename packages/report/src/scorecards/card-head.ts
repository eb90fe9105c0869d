import { textsIn } from '../checklists/texts-in.ts';
import { formatDate } from '../numbers.ts';
import { showControls } from '../safe-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { ScorecardPage } from './scorecard-page.ts';

/** What a card says before anything else: by which checklist, what must be known of it, whom, as of when. */
export interface CardHead {
  readonly title: string;
  readonly note: string | undefined;
  readonly subject: string;
}

/** The head of a card in words. */
export function wordHead({ scorecard, checklist, locale }: ScorecardPage): CardHead {
  const { title, note } = textsIn(checklist.texts, locale);
  const { id, version } = scorecard.checklist;
  return {
    title: locale.word('scorecard.title', { title, id, version }),
    note,
    subject: locale.word('scorecard.subject', {
      subject: showControls(scorecard.subject.name),
      date: formatDate(scorecard.asOf, locale.format),
    }),
  };
}

/** The head of a card as lines. */
export function headLines(page: ScorecardPage): string[] {
  const { painter, width } = page;
  const { title, note, subject } = wordHead(page);
  return [
    painter.paint('strong', title),
    ...(note === undefined ? [] : wrapText(note, width)),
    painter.paint('strong', subject),
  ];
}
