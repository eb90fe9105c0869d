#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

// The V8 of Node 20 optimises so early that a run of a second spends an eighth of its time on it.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');

// The bundle is the same program in few files, which start faster; see scripts/bundle.js.
const entry = ['../dist/bundle/index.js', '../dist/index.js']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url));

if (entry) {
  const { run } = await import(entry.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write('vitrina: not built yet; run "npm start" once, or "npm run build"\n');
  process.exitCode = 5;
}
