import type { Level } from '@vitrina/validator';

/** What a piece of a text report is, to be shown in the way of the format. */
export type Style = Level | 'passed' | 'failed' | 'strong' | 'quiet';

/** Shows the pieces of a text report. The words are the same for every painter. */
export interface Painter {
  /** True where lines must fit the screen; elsewhere a row stays a row, so that it can be searched. */
  readonly fitsLines: boolean;
  paint(style: Style, text: string): string;
  /** A sign to stand before a word, with the space behind it; empty where the format has none. */
  mark(style: Style): string;
}

/** Words alone. */
export const wordsOnly: Painter = {
  fitsLines: false,
  paint: (_style, text) => text,
  mark: () => '',
};

const COLOURS: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  notice: '1;36',
  passed: '1;32',
  failed: '1;31',
  strong: '1',
  quiet: '2',
};

const SIGNS: Readonly<Record<Style, string>> = {
  error: '✖',
  warning: '▲',
  notice: '●',
  passed: '✔',
  failed: '✖',
  strong: '',
  quiet: '',
};

/** Colours and signs of a terminal; the signs differ in shape, so that colour is never needed. */
export const inColour: Painter = {
  fitsLines: true,
  paint: (style, text) => (text === '' ? '' : `\u001b[${COLOURS[style]}m${text}\u001b[0m`),
  mark(style) {
    const sign = SIGNS[style];
    return sign === '' ? '' : `${this.paint(style, sign)} `;
  },
};
