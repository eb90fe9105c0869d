import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { renderNotice } from './render-notice.js';

const root = resolve(import.meta.dirname, '../..');

it('is what the root NOTICE says', () => {
  const sources = JSON.parse(readFileSync(resolve(root, 'schemas/sources.json'), 'utf8'));
  expect(readFileSync(resolve(root, 'NOTICE'), 'utf8')).toBe(renderNotice(sources));
  expect(sources.files).toHaveLength(76);
});
