import {
  type JsonObject,
  mergeVersioned,
  type ProcessOptions,
  type ProcessRecord,
  readProcesses,
} from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { Interrupted } from './interruption.ts';
import { openOutput } from './output.ts';
import { openProcessReading } from './process-reading.ts';
import { findPublications } from './publications.ts';
import { readSchemaRules } from './read-schema.ts';

/** Runs `vitrina merge`: one line of JSON a process, and on standard error what is to be said of it. */
export async function mergePublications(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const schema = await readSchemaRules(given, terminal);
  const publications = await findPublications(given, context);
  const output = await openOutput({ format: 'json' }, terminal);
  const reading = await openProcessReading(given, context, publications);
  for (const reference of schema?.unresolved ?? []) reading.news.addUnresolved(reference);
  const options: ProcessOptions = { ...reading.options, ...(schema && { rules: schema.rules }) };
  try {
    for await (const process of readProcesses(publications.sources, options)) {
      reading.news.addProcess(process);
      const merged = given.isOn('versioned') ? historyOf(process) : stateOf(process);
      if ('reason' in merged) reading.addUnmerged(process.ocid, merged.reason);
      else await output.write(`${JSON.stringify(merged.release)}\n`);
      if (output.isClosed()) throw new Interrupted(141);
    }
    reading.end();
    await output.complete();
    return reading.conclude();
  } catch (error) {
    throw reading.explain(error);
  } finally {
    await reading.close();
  }
}

type Printed = { readonly release: JsonObject } | { readonly reason: string };

function stateOf({ compiled, reason }: ProcessRecord): Printed {
  return reason === null ? { release: compiled } : { reason };
}

/** The histories that the releases give; else those that are published. */
function historyOf({ releases, rules, publishedVersioned, reason }: ProcessRecord): Printed {
  const merged = releases.length > 0 ? mergeVersioned(releases, rules).release : null;
  const release = merged ?? publishedVersioned;
  return release ? { release } : { reason: reason ?? 'no-history' };
}
