// @ts-check
import process from 'node:process';
import { check } from '@vitrina/validator';
import { findSources } from '@vitrina/validator/node';

// The library without the command around it.
const sources = await findSources(process.argv.slice(2));
const started = performance.now();
const { summary } = await check(sources);
const checkMs = performance.now() - started;
process.stdout.write(JSON.stringify({ checkMs, counts: summary.counts }));
