import { removeCompiled, writeCompiled } from './compiled-checklist.ts';
import { listChecklistFolders } from './find-checklist.ts';
import { judgeParts, readParts } from './parse-checklist.ts';

/**
 * Keeps every checklist that comes with Vitrina in a form that is quickly read. Those with faults are left
 * out: whoever asks for one is told of them.
 */
export async function compileChecklists(): Promise<void> {
  removeCompiled();
  for (const { id, file } of listChecklistFolders()) {
    if (id === null) continue;
    try {
      const parts = await readParts({ id, file });
      const files = [file, ...(parts.used ? [parts.used.file] : [])];
      writeCompiled(id, files, judgeParts(parts));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConfigError') throw error;
    }
  }
}
