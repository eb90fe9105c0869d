import type { FileHandle } from 'node:fs/promises';
import { VitrinaError } from '../errors.ts';
import type { Source, TellProblem } from '../source.ts';
import { entryName, showName } from './entry-name.ts';
import { entrySource } from './entry-source.ts';
import { failing } from './failing.ts';
import { openFile } from './open-file.ts';
import { createPoliteReader } from './read-at.ts';
import { createSharedSpool } from './shared-spool.ts';
import { type SpoolOptions, unpackLimits } from './spool-options.ts';
import { isWanted, surveyArchive } from './survey-archive.ts';
import { createUnpackMeter } from './unpack-meter.ts';

/**
 * The JSON files of a ZIP archive, in its order, each made when its turn comes. An archive that cannot
 * be read gives a source that fails; one without JSON is a source itself, to be recognised by its
 * bytes: spreadsheets are such archives.
 */
export async function* archiveSources(
  name: string,
  file: FileHandle,
  options: SpoolOptions,
  tell: TellProblem,
): AsyncIterable<Source> {
  const limits = unpackLimits(options);
  const meter = createUnpackMeter(name, limits);
  const shared = createSharedSpool(options.tmpDir);
  const readInto = createPoliteReader(file.fd);
  let position = -1;
  try {
    // Most runs meet no archive.
    const { openZip } = await import('./zip-archive.ts');
    const archive = await openZip(file);
    const { wanted, others, overlapping } = await surveyArchive(name, archive, limits);
    if (wanted > 0 && others.length > 0) {
      tell({ code: 'entries-left-out', input: name, detail: others.map(showName).join(', ') });
    }
    for await (const entry of archive.entries()) {
      position += 1;
      if (!isWanted(entry)) continue;
      const overlaps = overlapping.has(position);
      const inArchive = { entry, overlaps, archive, readInto, meter, shared };
      yield entrySource(entryName(name, entry.name), inArchive, options.tmpDir);
    }
    if (wanted === 0) yield { name, open: () => openFile(file) };
  } catch (cause) {
    const isKnown = cause instanceof VitrinaError;
    yield failing(
      name,
      isKnown ? cause : new VitrinaError('damaged-zip', { file: name }, { cause }),
    );
  } finally {
    await shared.release();
  }
}
