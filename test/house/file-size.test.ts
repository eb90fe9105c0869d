import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listProjectFiles, projectRoot } from './project-files.ts';

const maximumLines = 400;

it(`no source file has more than ${maximumLines} lines`, () => {
  const sources = listProjectFiles().filter((file) => /\.[jt]s$/.test(file));
  expect(sources.length).toBeGreaterThan(0);
  const tooLong = sources
    .map((file) => ({
      file,
      lines: readFileSync(projectRoot + file, 'utf8').split('\n').length - 1,
    }))
    .filter(({ lines }) => lines > maximumLines);
  expect(tooLong).toEqual([]);
});
