import type { CriterionScore, Scorecard } from '@vitrina/scorer';
import { escapeMarkdown, inCode, table } from '../pages/markdown.ts';
import { wordsOnly } from '../text/painter.ts';
import { wordHead } from './card-head.ts';
import { wordDimensions } from './dimensions-section.ts';
import { makeScorecardPage, type ScorecardContext, type ScorecardPage } from './scorecard-page.ts';
import { wordGates, wordStanding } from './standing-section.ts';
import { stepsOf, strongestOf, wordStep, wordStrength } from './steps-section.ts';
import { wordUnknowns } from './unknown-section.ts';
import { wordInterval, wordShare, wordTrace } from './word-score.ts';

/** A scorecard as Markdown: what the text says, and a row for every criterion with what was found. */
export function writeCardMarkdown(scorecard: Scorecard, context: ScorecardContext): string {
  const page = makeScorecardPage(scorecard, context, wordsOnly);
  const { locale } = page;
  const { title, note, subject } = wordHead(page);
  const blocks = [
    `# ${escapeMarkdown(subject)}`,
    escapeMarkdown(title),
    ...(note === undefined ? [] : [`> ${escapeMarkdown(note)}`]),
    ...unknownBlocks(page),
    ...standingBlocks(page),
    ...gateBlocks(page),
    ...(scorecard.dimensions.length < 2 ? [] : dimensionBlocks(page)),
    ...listBlocks(
      locale.word('scorecard.strongest'),
      strongestOf(page).map((score) => escapeMarkdown(wordStrength(score, page))),
    ),
    ...stepBlocks(page),
    ...criterionBlocks(page),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function unknownBlocks(page: ScorecardPage): readonly string[] {
  const { title, reasons, sentences } = wordUnknowns(page);
  return [
    ...(title === undefined ? [] : [`**${escapeMarkdown(title)}**`]),
    ...(reasons.length === 0
      ? []
      : [reasons.map(({ count, text }) => `- ${count}: ${escapeMarkdown(text)}`).join('\n')]),
    ...sentences.map(escapeMarkdown),
  ];
}

function standingBlocks(page: ScorecardPage): readonly string[] {
  const { total, level, next, lacks } = wordStanding(page);
  return [
    `**${escapeMarkdown(total)}**`,
    ...[level, next].flatMap((sentence) =>
      sentence === undefined ? [] : [escapeMarkdown(sentence)],
    ),
    ...(lacks.length === 0 ? [] : [lacks.map((lack) => `- ${escapeMarkdown(lack)}`).join('\n')]),
  ];
}

function gateBlocks(page: ScorecardPage): readonly string[] {
  const { scorecard, locale, textsOf } = page;
  const items = scorecard.gates.map(({ criterion, state }) => {
    const word = locale.word(`scorecard.gate.${state}`);
    return `**${word}** ${escapeMarkdown(textsOf(criterion).question)} ${inCode(criterion)}`;
  });
  return listBlocks(wordGates(page), items);
}

function dimensionBlocks(page: ScorecardPage): readonly string[] {
  const { locale } = page;
  const head = ['dimension', 'score', 'evidence'].map((name) =>
    locale.word(`scorecard.column.${name}`),
  );
  const rows = wordDimensions(page).map(({ title, bar, score, evidence }) => [
    escapeMarkdown(title),
    bar === '' ? score : `${bar} ${score}`,
    evidence,
  ]);
  return [`## ${locale.word('scorecard.dimensions')}`, table(head, rows)];
}

function stepBlocks(page: ScorecardPage): readonly string[] {
  const { locale, textsOf } = page;
  const steps = stepsOf(page).map((step, index) => {
    const { question, fix } = textsOf(step.criterion);
    const first = `${index + 1}. **${escapeMarkdown(question)}** ${inCode(step.criterion)}`;
    return `${first}  \n   ${escapeMarkdown(wordStep(step, page))}  \n   ${escapeMarkdown(fix)}`;
  });
  return steps.length === 0 ? [] : [`## ${locale.word('scorecard.steps')}`, steps.join('\n')];
}

function criterionBlocks(page: ScorecardPage): readonly string[] {
  const { scorecard, locale, textsOf } = page;
  const head = ['criterion', 'score', 'found'].map((name) =>
    locale.word(`scorecard.column.${name}`),
  );
  const rows = scorecard.criteria.map((score) => [
    `${inCode(score.id)} ${escapeMarkdown(textsOf(score.id).question)}`,
    wordScore(score, page),
    score.traces.map((trace) => escapeMarkdown(wordTrace(trace, locale))).join('<br>'),
  ]);
  return [`## ${locale.word('scorecard.criteria')}`, table(head, rows)];
}

function wordScore(
  { state, low, high }: CriterionScore,
  { checklist, locale }: ScorecardPage,
): string {
  if (state === 'not-applicable') return locale.word('scorecard.not-applicable');
  if (checklist.kind === 'emulation') return wordInterval({ low, high }, locale);
  const [from, to] = [wordShare(low, locale), wordShare(high, locale)];
  return low === high ? from : locale.word('scorecard.interval', { low: from, high: to });
}

function listBlocks(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')];
}
