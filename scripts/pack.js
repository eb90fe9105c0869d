// @ts-check
import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { packVitrina } from './packaging/pack-vitrina.js';
import { prepare } from './prepare.js';
import { root } from './run.js';

const [folder] = process.argv.slice(2);
const destination = folder === undefined ? `${root}dist` : resolve(folder);

await prepare();
mkdirSync(destination, { recursive: true });
const file = await packVitrina(destination);
process.stdout.write(`${relative(process.cwd(), file)}\n`);
