import { KNOWN_VERSIONS } from '../standard/load-standard.ts';

/** What a plan is for. */
export interface PlanSubject {
  readonly version: string;
  /** Addresses of extensions in the order in which they are declared. */
  readonly extensions: readonly string[];
  /** Ids of registered extensions that are declared in versions that nobody has. */
  readonly registered?: readonly string[];
}

/** The name of a plan: the version where there is nothing else, else JSON. */
export function planName({ version, extensions, registered = [] }: PlanSubject): string {
  if (extensions.length + registered.length === 0) return version;
  return JSON.stringify([version, extensions, registered]);
}

/** What a plan of this name is for. */
export function planSubject(name: string): Required<PlanSubject> {
  if (!name.startsWith('[')) return { version: name, extensions: [], registered: [] };
  const [version, extensions, registered] = JSON.parse(name) as [string, string[], string[]];
  return { version, extensions, registered };
}

/** Whether this text, which somebody else wrote, can be the name of a plan. */
export function isPlanName(text: string): boolean {
  const { version, extensions, registered } = planSubject(text);
  const versions: readonly unknown[] = KNOWN_VERSIONS;
  const areTexts = [extensions, registered].every(
    (texts) => Array.isArray(texts) && texts.every((one) => typeof one === 'string'),
  );
  return versions.includes(version) && areTexts;
}
