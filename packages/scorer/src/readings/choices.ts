import type { Scale } from '../formula.ts';

type Choices = Extract<Scale, { readonly choices: unknown }>;

/** No, partial, yes: words of English and Spanish, and what they count. */
const A3: Choices = {
  choices: {
    no: 0,
    n: 0,
    0: 0,
    partial: 0.5,
    partially: 0.5,
    partly: 0.5,
    parcial: 0.5,
    parcialmente: 0.5,
    '0.5': 0.5,
    yes: 1,
    y: 1,
    sí: 1,
    si: 1,
    s: 1,
    1: 1,
  },
};

/** Quarters, whole numbers being counted: 1 is one quarter, 4 are all. */
const A5: Choices = {
  choices: { 0: 0, 1: 0.25, '0.25': 0.25, 2: 0.5, '0.5': 0.5, 3: 0.75, '0.75': 0.75, 4: 1 },
};

const DECIMAL = /^(\d*)[.,](\d+)$/;

/** The scale of an answer. */
export function scaleOfAnswer(answer: 'A3' | 'A5' | Scale): Scale {
  if (answer === 'A3') return A3;
  return answer === 'A5' ? A5 : answer;
}

/**
 * The score of a text. Capitals, blanks around it and the comma of decimals do not matter: `Yes `, `,5`.
 */
export function findChoice(
  choices: Readonly<Record<string, number>>,
  text: string,
): number | undefined {
  if (Object.hasOwn(choices, text)) return choices[text];
  const wanted = spell(text);
  return Object.entries(choices).find(([choice]) => spell(choice) === wanted)?.[1];
}

function spell(text: string): string {
  const trimmed = text.trim().toLowerCase().normalize('NFC');
  const [, whole, decimals] = DECIMAL.exec(trimmed) ?? [];
  if (decimals === undefined) return trimmed;
  const significant = decimals.replace(/0+$/, '');
  return `${whole || '0'}${significant === '' ? '' : `.${significant}`}`;
}
