// @ts-check
import process from 'node:process';
import { check } from '@vitrina/validator';
import { findSources } from '@vitrina/validator/node';

// The library without the command around it.
const sources = await findSources(process.argv.slice(2));
const before = process.cpuUsage();
const { summary } = await check(sources);
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ checkMs: (user + system) / 1000, counts: summary.counts }));
