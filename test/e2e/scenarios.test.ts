import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchesText } from '../support/match-text.ts';
import { readScenario, type ScenarioFile, type Step } from '../support/read-scenario.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';

const SCENARIOS = resolve(import.meta.dirname, 'scenarios');

/** A fixed day, so that no scenario depends on when it runs. */
const ENVIRONMENT = { SOURCE_DATE_EPOCH: '1790000000' };

const names = (await readdir(SCENARIOS)).filter((name) => name.endsWith('.scenario')).sort();

for (const name of names) {
  const scenario = readScenario(await readFile(join(SCENARIOS, name), 'utf8'));

  describe(`${name}: ${scenario.title}`, () => {
    let folder = '';

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'vitrina-scenario-'));
    });

    afterAll(() => rm(folder, { recursive: true, force: true }));

    for (const [index, step] of scenario.steps.entries()) {
      it(`${index + 1}. vitrina ${step.args.join(' ')}`, async () => {
        for (const file of step.files) await putFile(folder, file);
        const environment = { ...ENVIRONMENT, ...step.environment };
        const stdin = step.stdin === undefined ? {} : { stdin: step.stdin };
        const result = await runCli(step.args, { folder, environment, ...stdin });
        await compare(step, result, folder);
      });
    }
  });
}

async function putFile(folder: string, { name, content, gzip }: ScenarioFile): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, gzip ? gzipSync(content) : content);
}

async function compare(step: Step, result: CliResult, folder: string): Promise<void> {
  if (step.stderr !== undefined) expectText(result.stderr, step.stderr);
  if (step.stdout !== undefined) expectText(result.stdout, step.stdout);
  expect(result.status, result.stderr).toBe(step.status);
  for (const { name, content } of step.outputs) {
    expectText(await readFile(join(folder, name), 'utf8'), content);
  }
  if (step.listing) expect((await readdir(folder)).sort()).toEqual(step.listing);
}

/** Compares as `matchesText` does; on a difference both texts are shown side by side. */
function expectText(text: string, expected: string): void {
  if (!matchesText(text, expected)) expect(text).toBe(expected);
}
