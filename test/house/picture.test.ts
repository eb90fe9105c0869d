import { describe, expect, it } from 'vitest';
import { showOnScreen } from '../support/run-in-process.ts';
import { screenLines } from '../support/screen-lines.ts';
import { drawScreen } from '../support/screen-picture.ts';
import { projectRoot } from './project-files.ts';

const COLUMNS = 100;

it('the picture of the README shows what the command prints', async () => {
  const folder = `${projectRoot}examples/with-defects`;
  const printed = await showOnScreen(['check', 'releases.json'], { folder, columns: COLUMNS });
  const blocks = printed.split('\n\n');
  const shown = [
    '\u001b[2m$\u001b[0m \u001b[1mvitrina check releases.json\u001b[0m',
    // What was read, the first check that found something, and the summary at the end.
    ...blocks.slice(0, 2),
    '\u001b[2m⋮\u001b[0m',
    ...blocks.slice(-2),
  ];
  expect(blocks.length).toBeGreaterThan(shown.length);
  const picture = drawScreen({
    text: shown.join('\n\n'),
    columns: COLUMNS,
    title: 'vitrina check releases.json, in a terminal',
    description:
      'The first of fourteen checks that found something, with place, reason and remedy; then one line for each of them, the counts by level, and the verdict: failed.',
  });
  expect(picture.length).toBeLessThan(60_000);
  await expect(picture).toMatchFileSnapshot('../../docs/images/check.svg');
});

describe('screenLines', () => {
  it('keeps styles and columns', () => {
    expect(screenLines('\u001b[1;31mred\u001b[0m and plain\n\nnext', 80)).toEqual([
      [
        { column: 0, text: 'red', style: '1;31' },
        { column: 3, text: ' and plain', style: '' },
      ],
      [],
      [{ column: 0, text: 'next', style: '' }],
    ]);
  });

  it('goes on below where a line is longer than the screen', () => {
    expect(screenLines('ab\u001b[1mcdefghi\u001b[0m', 4)).toEqual([
      [
        { column: 0, text: 'ab', style: '' },
        { column: 2, text: 'cd', style: '1' },
      ],
      [{ column: 0, text: 'efgh', style: '1' }],
      [{ column: 0, text: 'i', style: '1' }],
    ]);
  });
});

describe('drawScreen', () => {
  const words = { columns: 20, title: 'a < b', description: 'c & d' };

  it('takes text for text', () => {
    const picture = drawScreen({ ...words, text: '  <b> & \u001b[2mmore\u001b[0m\n' });
    expect(picture).toContain('<title id="title">a &lt; b</title>');
    expect(picture).toContain('<tspan x="36.9">&lt;b&gt; &amp;</tspan>');
    expect(picture).toContain('class="quiet">more</tspan>');
  });

  it('refuses a style that it has no colour for', () => {
    expect(() => drawScreen({ ...words, text: '\u001b[35mpurple\u001b[0m' })).toThrow('35');
  });
});
