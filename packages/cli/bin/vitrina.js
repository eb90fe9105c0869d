#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/index.js', import.meta.url);

if (existsSync(built)) {
  const { run } = await import(built.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write('vitrina: not built yet; run "npm start" once, or "npx tsc -b"\n');
  process.exitCode = 5;
}
