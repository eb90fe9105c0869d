import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { AnyChecklist } from './checklist-data.ts';
import { CHECKLIST_FILE, checklistsFolder, listCriterionFiles } from './find-checklist.ts';

/** Not versioned: written by the build. */
const COMPILED_FOLDER = 'dist';

/**
 * A checklist as the build read and judged it, and the hash of all files that it may depend on. Reading
 * YAML, and judging what it says, takes a hundred times as long as hashing it.
 */
interface CompiledChecklist {
  readonly sha256: string;
  /** The folders of those files. */
  readonly folders: readonly string[];
  readonly checklist: AnyChecklist;
}

/** The checklist of an id as the build left it; undefined where any of its files is another one now. */
export function readCompiled(id: string): AnyChecklist | undefined {
  try {
    const compiled: CompiledChecklist = JSON.parse(readFileSync(compiledFile(id), 'utf8'));
    return compiled.sha256 === hashFolders(compiled.folders) ? compiled.checklist : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a checklist without faults for `readCompiled`; `files` are its own, and that of what it uses. */
export function writeCompiled(id: string, files: readonly string[], checklist: AnyChecklist): void {
  const file = compiledFile(id);
  const folders = files.map((each) => nameInFolder(dirname(each)));
  const compiled: CompiledChecklist = { sha256: hashFolders(folders), folders, checklist };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(compiled));
}

/** Forgets all that was kept. */
export function removeCompiled(): void {
  rmSync(join(checklistsFolder(), COMPILED_FOLDER), { recursive: true, force: true });
}

function compiledFile(id: string): string {
  return join(checklistsFolder(), COMPILED_FOLDER, `${id}.json`);
}

function hashFolders(folders: readonly string[]): string {
  const root = checklistsFolder();
  const hash = createHash('sha256');
  for (const folder of folders) {
    const checklist = join(root, folder, CHECKLIST_FILE);
    for (const file of [checklist, ...listCriterionFiles(checklist)]) {
      const bytes = readFileSync(file);
      hash.update(`${nameInFolder(file)}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function nameInFolder(path: string): string {
  return relative(checklistsFolder(), path).split(sep).join('/');
}
