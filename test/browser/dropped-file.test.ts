import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../packages/validator/src/identity/canonical-json.ts';
import { runCli } from '../support/run-cli.ts';
import { DOCUMENTS } from './documents.ts';
import { findChromium } from './find-chromium.ts';
import { type Site, serveSite } from './site.ts';

const AS_OF = '2026-11-01';
const executablePath = findChromium();
const absent = executablePath === undefined;
if (absent) process.stderr.write('skipped: no Chromium on PATH (apt-get install chromium)\n');

describe.skipIf(absent)('a file dropped on a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrina-browser-'));
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveSite();
    // Chromium shuts itself in by means that root, and many containers, do not have.
    const options = { executablePath: executablePath!, chromiumSandbox: false };
    browser = await chromium.launch({ ...options, env: { HOME: folder } });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Drops a file of this machine on the page, and waits for what the worker answers. */
  async function drop(path: string): Promise<unknown> {
    const page = await browser.newPage();
    try {
      await page.goto(`${site.address}#${AS_OF}`);
      const input = await page.context().newCDPSession(page);
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await input.send('Input.dispatchDragEvent', { type, x: 20, y: 20, data });
      }
      return await page.evaluate('answer');
    } finally {
      await page.close();
    }
  }

  it.each(Object.keys(DOCUMENTS))('the worker finds in %s what the command does', async (name) => {
    const path = join(folder, name);
    writeFileSync(path, DOCUMENTS[name]!());
    const answer = (await drop(path)) as { fault?: string; assessment?: object };
    expect(answer.fault).toBeUndefined();
    const args = ['check', name, '-f', 'json', '--as-of', AS_OF, '--progress', 'never'];
    const { stdout, stderr } = await runCli(args, { folder });
    expect(stderr).toBe('');
    const command = { ...JSON.parse(stdout), run: null };
    expect(canonicalJson({ ...answer.assessment, run: null })).toBe(canonicalJson(command));
    expect(command.inputs).toMatchObject([{ status: 'read', bytes: statSync(path).size }]);
    expect(site.missing).toEqual([]);
  });
});
