import { wordProblem } from '@vitrina/report';
import { type Assessment, check, type Measure, VitrinaError } from '@vitrina/validator';
import type { Arguments } from '../arguments.ts';
import { readCheckOptions } from '../check-options.ts';
import type { Context } from '../command.ts';
import { openExtensionLibrary } from '../extension-library.ts';
import { readExtensions } from '../extensions.ts';
import { readPacks } from '../packs.ts';
import type { Publications } from '../publications.ts';
import { unknownVersion } from '../unknown-version.ts';
import { readWorkers } from '../workers.ts';

/** Checks publications as `vitrina check` does, and measures them. */
export async function assessPublications(
  { sources, startProgress }: Publications,
  measures: readonly Measure[],
  given: Arguments,
  context: Context,
): Promise<Assessment> {
  const { terminal, signal, locale, log } = context;
  const options = {
    ...readCheckOptions(given, terminal),
    ...(await readPacks(given, terminal)),
    ...(await readExtensions(given, terminal)),
  };
  const library = await openExtensionLibrary(given, context, () => progress.giveWay());
  const progress = startProgress(false);
  try {
    return await check(sources, {
      ...options,
      measures,
      ...(library.loadExtension && { loadExtension: library.loadExtension }),
      ...readWorkers(given),
      onProgress: progress.update,
      onProblem(problem) {
        progress.giveWay();
        log.warn(wordProblem(problem, locale));
      },
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const isVersion = error instanceof VitrinaError && error.code === 'unknown-version';
    throw isVersion ? unknownVersion(error) : error;
  } finally {
    progress.end();
    await library.close();
  }
}
