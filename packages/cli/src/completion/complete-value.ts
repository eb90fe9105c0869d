import { checkTexts, LANGUAGES } from '@vitrina/report';
import type { Command, Context, Option } from '../command.ts';

/** Something that may be typed, and what it means where that is not plain. */
export interface Candidate {
  readonly text: string;
  readonly meaning?: string;
}

/** Values of a flag, behind the part of a list that is typed already; none where they are free. */
export async function completeValue(
  option: Option | undefined,
  typed: string,
  context: Context,
): Promise<readonly Candidate[]> {
  if (option === undefined) return [];
  const fixed = option.choices ?? option.formats;
  if (fixed) return fixed.map((text) => ({ text }));
  const list = option.kind === 'list' ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const candidates = (await VALUES[option.value ?? '']?.(context)) ?? [];
  return candidates.map(({ text, ...rest }) => ({ text: list + text, ...rest }));
}

/** What a command takes without a flag; nothing where it has that already, or takes files. */
export async function completePositional(
  { name, positional }: Command,
  before: readonly string[],
  context: Context,
): Promise<readonly Candidate[]> {
  if (positional === undefined) return [];
  const isTaken = before.length > before.indexOf(name.split(' ').at(-1) ?? '') + 1;
  if (isTaken && !positional.many) return [];
  return (await VALUES[positional.name]?.(context)) ?? [];
}

/** Where values come from, by what help calls them. */
const VALUES: Readonly<Record<string, (context: Context) => Promise<readonly Candidate[]>>> = {
  'check-id': async ({ locale }) => {
    const { checks } = await import('@vitrina/validator');
    return checks.map((check) => ({ text: check.id, meaning: checkTexts(check, locale).title }));
  },
  format: async () => {
    const { formatters } = await import('@vitrina/report');
    return formatters.map(({ id }) => ({ text: id }));
  },
  pack: async () => {
    const { bundledPacks } = await import('@vitrina/validator');
    return Object.keys(bundledPacks).map((text) => ({ text }));
  },
  checklist: async () => {
    const { listChecklistFolders } = await import('../checklists/find-checklist.ts');
    return listChecklistFolders().flatMap(({ id }) => (id === null ? [] : [{ text: id }]));
  },
  language: async () => LANGUAGES.map((text) => ({ text })),
  version: async () => {
    const { KNOWN_VERSIONS } = await import('@vitrina/validator');
    return KNOWN_VERSIONS.map((text) => ({ text }));
  },
  shell: async () => {
    const { SHELLS } = await import('./shell-scripts.ts');
    return SHELLS.map((text) => ({ text }));
  },
};
