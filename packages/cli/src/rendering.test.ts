import { indexChecks, loadLocale } from '@vitrina/report';
import { bytesSource, check, checks } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import type { Output } from './output.ts';
import { createRendering } from './rendering.ts';

const context = { locale: await loadLocale('en'), checks: indexChecks(checks) };
const release = { ocid: 'ocds-213czf-1', id: '1', date: 'yesterday', tag: ['planning'] };
const bytes = new TextEncoder().encode(JSON.stringify({ ...release, initiationType: 'tender' }));

interface Recorder extends Output {
  text(): string;
}

function record(format: string): Recorder {
  let text = '';
  return {
    target: { format },
    write: async (piece) => {
      text += piece;
    },
    complete: async () => {},
    discard: async () => {},
    isClosed: () => false,
    text: () => text,
  };
}

async function render(format: string, color: boolean): Promise<string> {
  const output = record(format);
  const rendering = createRendering([output], () => color, context);
  const hooks = rendering.addFinding ? { onFinding: rendering.addFinding } : {};
  await rendering.finish(await check(bytesSource('a.json', bytes), hooks));
  return output.text();
}

describe('createRendering', () => {
  it('writes findings as they come and nothing afterwards', async () => {
    const lines = (await render('ndjson', false)).trimEnd().split('\n');
    const found = lines.map((line): unknown => JSON.parse(line));
    expect(found).toContainEqual(expect.objectContaining({ check: 'structure/bad-date-time' }));
  });

  it('asks for findings only where an output takes them', () => {
    expect(createRendering([record('json')], () => false, context).addFinding).toBeUndefined();
  });

  it('keeps the signs of pretty text when colours are not wanted', async () => {
    const colored = await render('pretty', true);
    const bare = await render('pretty', false);
    expect(colored).toContain('\u001B[');
    expect(bare).not.toContain('\u001B');
    expect(bare).toContain('✖ error');
  });
});
