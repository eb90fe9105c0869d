import type { BuyerDoubt, BuyerResults, ReferenceResult, WrittenBuyer } from '@vitrina/validator';
import type { Locale } from '../locale.ts';
import { showControls } from '../safe-text.ts';
import type { TextPage } from './text-page.ts';
import { wrapText } from './wrap-text.ts';

const LISTED_REFERENCES = 20;
const LISTED_SPELLINGS = 5;

/** What the results of processes are about, where that is not everything. */
export function buyerLines({ assessment, context, painter, width }: TextPage): string[] {
  const { buyers } = assessment.results;
  const { locale } = context;
  if (buyers === undefined) return [];
  if (buyers.references.length === 0) {
    const n = buyers.buyers.length + buyers.unlisted.buyers;
    return wrapText(locale.word('buyers.every', { n }), width);
  }
  const total = buyers.processes + buyers.otherProcesses;
  const title = locale.word('buyers.title', { n: buyers.processes, total });
  const listed = buyers.references.slice(0, LISTED_REFERENCES);
  const more = buyers.references.length - listed.length;
  return [
    ...wrapText(title, width).map((line) => painter.paint('strong', line)),
    ...wrapText(locale.word('buyers.scope'), width),
    ...listed.flatMap((reference) => referenceLines(reference, locale, width)),
    ...(more > 0 ? [`  ${locale.word('count.more', { n: more })}`] : []),
  ];
}

/** Sentences on what is doubtful about the buyers asked for; the rest beyond a limit is counted. */
export function wordBuyerDoubts({ references }: BuyerResults, locale: Locale): readonly string[] {
  const sentences = references.flatMap((reference) => wordDoubts(reference, locale));
  const more = sentences.length - LISTED_REFERENCES;
  if (more <= 0) return sentences;
  const rest = locale.word('buyers.more-doubts', { n: more });
  return [...sentences.slice(0, LISTED_REFERENCES), rest];
}

function referenceLines(reference: ReferenceResult, locale: Locale, width: number): string[] {
  const { text, processes: n } = reference;
  const counted = locale.word('buyers.reference', { reference: showControls(text), n });
  return [
    ...(n > 0 ? [`  ${counted}`] : []),
    ...wordDoubts(reference, locale).flatMap((sentence) =>
      wrapText(sentence, width - 4).map((line) => `    ${line}`),
    ),
  ];
}

function wordDoubts(reference: ReferenceResult, locale: Locale): readonly string[] {
  const { processes, nearest, doubts } = reference;
  const text = showControls(reference.text);
  if (processes > 0) return doubts.map((doubt) => wordDoubt(doubt, reference, locale));
  if (nearest.length === 0) return [locale.word('buyers.nobody', { reference: text })];
  const names = nearest.map((name) => locale.word('buyers.quoted', { text: showControls(name) }));
  return [locale.word('buyers.nobody-near', { reference: text, names })];
}

function wordDoubt(doubt: BuyerDoubt, reference: ReferenceResult, locale: Locale): string {
  const { text, spellings, moreSpellings, otherSpellings, moreOtherSpellings } = reference;
  const named = { reference: showControls(text) };
  switch (doubt) {
    case 'plain-name': {
      const doubtful = spellings.filter(({ match }) => match === 'plain-name');
      return locale.word(`buyers.${doubt}`, { ...named, ...list(doubtful, moreSpellings, locale) });
    }
    case 'several-organisations':
      return locale.word(`buyers.${doubt}`, {
        ...named,
        ...list(spellings, moreSpellings, locale),
      });
    case 'several-names': {
      const all = [...spellings, ...otherSpellings];
      const more = moreSpellings + moreOtherSpellings;
      return locale.word(`buyers.${doubt}`, { ...named, ...list(all, more, locale) });
    }
    case 'partial': {
      const missing = otherSpellings.filter(({ otherProcesses }) => otherProcesses > 0);
      return locale.word(`buyers.${doubt}`, {
        ...named,
        ...list(missing, moreOtherSpellings, locale),
      });
    }
  }
}

/** The first spellings, and how many more there are. */
function list(
  spellings: readonly WrittenBuyer[],
  more: number,
  locale: Locale,
): { readonly spellings: readonly string[] } {
  const listed = spellings.slice(0, LISTED_SPELLINGS).map((one) => wordSpelling(one, locale));
  const n = spellings.length - listed.length + more;
  return { spellings: n > 0 ? [...listed, locale.word('count.more', { n })] : listed };
}

function wordSpelling({ name, scheme, identifier, id }: WrittenBuyer, locale: Locale): string {
  const registered = scheme === undefined ? identifier : `${scheme}-${identifier}`;
  const ids = [registered, id].filter((one) => one !== undefined).map(String);
  const known = [...new Set(ids)].map(showControls);
  if (name === undefined) return known.join(locale.format.listSeparator);
  const text = locale.word('buyers.quoted', { text: showControls(name) });
  return known.length === 0 ? text : `${text} (${known.join(locale.format.listSeparator)})`;
}
