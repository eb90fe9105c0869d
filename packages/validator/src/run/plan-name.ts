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
