import type { Checklist } from '@vitrina/scorer';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { AnyChecklist } from './checklist-data.ts';
import { readCompiled } from './compiled-checklist.ts';
import { type ChecklistFolder, findChecklist } from './find-checklist.ts';

/**
 * The checklist of an id, or of a path of the caller's, without faults.
 * @throws UsageError where there is none; ConfigError with all that is wrong in its files
 */
export function readAnyChecklist(name: string, { folder }: Terminal): Promise<AnyChecklist> {
  return loadChecklist(findChecklist(name, folder));
}

/** The checklist of a folder. */
export async function loadChecklist(folder: ChecklistFolder): Promise<AnyChecklist> {
  const compiled = folder.id === null ? undefined : readCompiled(folder.id);
  if (compiled) return compiled;
  const { parseChecklist } = await import('./parse-checklist.ts');
  return parseChecklist(folder);
}

/**
 * A checklist that subjects can be scored by.
 * @throws As `readAnyChecklist` does, and where it is a library of criteria
 */
export async function readChecklist(name: string, terminal: Terminal): Promise<Checklist> {
  const { kind, ...checklist } = await readAnyChecklist(name, terminal);
  if (kind === 'library') throw new UsageError('checklist-is-library', { checklist: name });
  return { ...checklist, kind };
}
