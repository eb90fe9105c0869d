import { MOST_EXTENSIONS } from '../extensions/address.ts';
import type { AvailableExtensions } from '../extensions/available-extensions.ts';
import { extendStandard } from '../extensions/extend-standard.ts';
import type { DeclaredExtension, ReadExtension } from '../extensions/extension.ts';
import { type ExtensionFailure, isFailure } from '../extensions/extension-files.ts';
import { collectProblems } from '../extensions/extension-problem.ts';
import { loadRegisteredSearch } from '../extensions/load-registered-search.ts';
import { type BindField, createPlan, type Plan } from '../plan/plan.ts';
import { loadStandard } from '../standard/load-standard.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { type PlanSubject, planName, planSubject } from './plan-name.ts';

/** The plans of a run. A plan follows from its name and the extensions that there are. */
export interface Plans {
  /** The plan of a name, as `planName` makes them. */
  planFor(name: string): Promise<Plan>;
  /**
   * Plans that hold fields, by name: of versions with extensions that can be used. The others share
   * the fields of one of these.
   */
  readonly made: ReadonlyMap<string, Plan>;
  /** Makes any number of plans from now on: nothing is judged. */
  keepAll(): void;
  /** Keeps as many plans as at the start. */
  keepFew(): void;
}

/** What all plans of a run have in common. */
export interface PlanSettings {
  readonly available: AvailableExtensions;
  readonly bind: BindField;
  readonly additionalPaths: number;
  /** Called with a plan that gives way to another, for what was counted along it. */
  readonly retire: (plan: Plan) => void;
}

/** Plans at a time. Publishers have a few; only who wants to fill the memory has more. */
export const MOST_PLANS = 64;

/** Extensions that can be used, with the addresses that name them. */
type Usable = ReadonlyMap<ReadExtension, string>;

/** Starts the plans of a run. */
export function createPlans({ available, bind, additionalPaths, retire }: PlanSettings): Plans {
  const made = new Map<string, Plan>();
  let mostPlans = MOST_PLANS;
  let latest: Plan | null = null;

  /** The plan that was used longest ago stands first. */
  function use(plan: Plan): void {
    // Most inputs are of one plan, and a map that is taken apart and put together all the time grows.
    if (plan === latest) return;
    latest = plan;
    made.delete(plan.name);
    made.set(plan.name, plan);
    makeRoom();
  }

  function makeRoom(): void {
    for (const [name, oldest] of made) {
      if (made.size <= mostPlans) return;
      made.delete(name);
      retire(oldest);
    }
  }

  async function make(subject: Required<PlanSubject>, usable: Usable): Promise<Plan> {
    const reported = [...usable].map(([{ extension, problems }, url]) => ({
      url,
      extension,
      ...collectProblems(problems),
    }));
    const standard = await loadStandard(subject.version as KnownVersion);
    const extended = extendStandard(standard, reported);
    const ids = new Set([
      ...subject.registered,
      ...(await available.registeredIds(subject.extensions)),
    ]);
    const findRegistered = await loadRegisteredSearch(extended.release, ids);
    const plan = createPlan(extended, bind, additionalPaths, findRegistered);
    const extensions = reported.map(({ url, extension: { id, version }, problems }) => {
      const status = problems.some(losesSomething) ? ('broken' as const) : ('applied' as const);
      return { url, status, id, version, failure: null, problems };
    });
    const lacksExtension = extensions.some(({ status }) => status === 'broken');
    return { ...plan, name: planName(subject), extensions, lacksExtension };
  }

  return {
    made,
    keepAll() {
      mostPlans = Number.POSITIVE_INFINITY;
    },
    keepFew() {
      mostPlans = MOST_PLANS;
      makeRoom();
    },
    async planFor(name) {
      const known = made.get(name);
      if (known) {
        use(known);
        return known;
      }
      const { version, extensions, registered } = planSubject(name);
      const usable = new Map<ReadExtension, string>();
      const missing = new Map<string, DeclaredExtension>();
      for (const [at, url] of extensions.entries()) {
        const found = at < MOST_EXTENSIONS ? await available.find(url) : TOO_MANY;
        if (found === null || isFailure(found)) missing.set(url, notAvailable(url, found));
        else if (!usable.has(found)) usable.set(found, url);
      }
      const ids = new Set([...registered, ...(await available.registeredIds([...missing.keys()]))]);
      const base = { version, extensions: [...usable.values()], registered: [...ids].sort() };
      const plan = made.get(planName(base)) ?? (await make(base, usable));
      use(plan);
      if (missing.size === 0) return plan;
      const used = new Map(plan.extensions.map((extension) => [extension.url, extension]));
      const declared = extensions.flatMap((url) => missing.get(url) ?? used.get(url) ?? []);
      return { ...plan, name, extensions: declared, lacksExtension: true };
    },
  };
}

const TOO_MANY: ExtensionFailure = { problem: 'too-many' };

function losesSomething({ kind }: DeclaredExtension['problems'][number]): boolean {
  return kind !== 'incompatible';
}

function notAvailable(url: string, found: ExtensionFailure | null): DeclaredExtension {
  const failure = found?.problem ?? null;
  return { url, status: 'not-available', id: null, version: null, failure, problems: [] };
}
