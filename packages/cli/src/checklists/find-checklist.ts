import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { nearest } from '../suggest.ts';
import { UsageError } from '../usage-error.ts';

/** The name of the file that makes a folder a checklist. */
export const CHECKLIST_FILE = 'checklist.yaml';

const CRITERIA_FOLDER = 'criteria';
const YAML = /\.ya?ml$/i;

/** A folder with a checklist. */
export interface ChecklistFolder {
  /** Absolute path of `checklist.yaml`, or of a file of the caller's. */
  readonly file: string;
  /** As it can be asked for; null where it is a file of the caller's. */
  readonly id: string | null;
}

/** The folder of all checklists that come with Vitrina. */
export function checklistsFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@vitrina/checklists/package.json');
  return dirname(manifest);
}

/** The checklists that come with Vitrina, in the order of their ids: `civio`, `emulations/mqa`. */
export function listChecklistFolders(): readonly ChecklistFolder[] {
  const root = checklistsFolder();
  return foldersIn(root)
    .flatMap((name) => [name, ...foldersIn(join(root, name)).map((inner) => `${name}/${inner}`)])
    .map((id) => ({ id, file: join(root, id, CHECKLIST_FILE) }))
    .filter(({ file }) => existsSync(file))
    .sort(({ id: one }, { id: other }) => (one < other ? -1 : 1));
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
}

/**
 * The checklist of an id, which may be its last part alone, or of a path, from `folder` on.
 * @throws UsageError where there is none
 */
export function findChecklist(name: string, folder: string): ChecklistFolder {
  const all = listChecklistFolders();
  const found =
    all.find(({ id }) => id === name) ?? all.find(({ id }) => id?.endsWith(`/${name}`) === true);
  if (found && name !== '') return found;
  const file = fileAt(resolve(folder, name));
  if (name !== '' && file !== undefined) return { file, id: null };
  const ids = all.flatMap(({ id }) => id ?? []);
  throw new UsageError('unknown-checklist', {
    checklist: name,
    checklists: ids.join(', '),
    ...nearest(name, ids),
  });
}

function fileAt(path: string): string | undefined {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined) return undefined;
  if (!kind.isDirectory()) return path;
  const file = join(path, CHECKLIST_FILE);
  return existsSync(file) ? file : undefined;
}

/** The files of the criteria beside a checklist, in the order of their names. */
export function listCriterionFiles(checklistFile: string): readonly string[] {
  const folder = join(dirname(checklistFile), CRITERIA_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => YAML.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The id of the criterion that stands in a file. */
export function idOf(file: string): string {
  return basename(file, extname(file));
}
