import type { BuyerReference } from './buyer-reference.ts';
import type {
  BuyerDoubt,
  MatchedSpelling,
  OtherSpelling,
  ReferenceResult,
  WrittenBuyer,
} from './buyer-results.ts';
import type { BuyerMatcher, Match } from './match-buyers.ts';
import { createTextFinder } from './nearest-texts.ts';
import { plainName } from './plain-name.ts';
import { idsOf, type Spelling } from './spelling.ts';
import type { CountedSpelling } from './spelling-census.ts';

const LISTED_SPELLINGS = 100;
/** Comparing with every name takes a while, and a list of which nobody is there needs no more hints. */
const MOST_SEARCHES = 20;

/** What references and the data are put together from. */
export interface References {
  readonly references: readonly BuyerReference[];
  readonly matcher: BuyerMatcher;
  /** By index of the reference. */
  readonly processes: readonly number[];
  readonly census: readonly CountedSpelling[];
}

/** Says whom each reference means, how sure that is, and who comes near where it means nobody. */
export function resolveReferences({
  references,
  matcher,
  processes,
  census,
}: References): readonly ReferenceResult[] {
  const matched = references.map((): (CountedSpelling & { match: Match })[] => []);
  const byKey = new Map<string, CountedSpelling[]>();
  for (const counted of census) {
    byKey.set(counted.key, [...(byKey.get(counted.key) ?? []), counted]);
    for (const [reference, match] of matcher.match(counted.spelling)) {
      matched[reference]?.push({ ...counted, match });
    }
  }
  let searches = 0;
  let find: ReturnType<typeof createTextFinder> | null = null;

  function findNearest(text: string): readonly string[] {
    searches += 1;
    if (searches > MOST_SEARCHES) return [];
    find ??= createTextFinder(
      census.flatMap(({ spelling }) => [...idsOf(spelling), spelling.name ?? '']),
    );
    return find(text);
  }

  return references.map((reference, index) => {
    const found = (matched[index] ?? []).sort(byProcesses);
    const keys = [...new Set(found.map(({ key }) => key))];
    const own = new Set(found.map(({ spelling }) => spelling));
    const others = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ spelling }) => !own.has(spelling))
      .sort(byProcesses);
    return {
      ...reference,
      processes: processes[index] ?? 0,
      spellings: found.slice(0, LISTED_SPELLINGS).map(listMatched),
      moreSpellings: Math.max(0, found.length - LISTED_SPELLINGS),
      otherSpellings: others.slice(0, LISTED_SPELLINGS).map(listOther),
      moreOtherSpellings: Math.max(0, others.length - LISTED_SPELLINGS),
      doubts: findDoubts(found, others),
      nearest: found.length === 0 ? findNearest(reference.text) : [],
    };
  });
}

function findDoubts(
  found: readonly (CountedSpelling & { readonly match: Match })[],
  others: readonly CountedSpelling[],
): readonly BuyerDoubt[] {
  const names = new Map<string, Set<string>>(found.map(({ key }) => [key, new Set()]));
  for (const { key, spelling } of [...found, ...others]) {
    if (spelling.name !== undefined) names.get(key)?.add(plainName(spelling.name));
  }
  const doubts: Readonly<Record<BuyerDoubt, boolean>> = {
    'plain-name': found.some(({ match }) => match === 'plain-name'),
    'several-organisations': names.size > 1,
    'several-names': [...names.values()].some(({ size }) => size > 1),
    partial: others.some(({ otherProcesses }) => otherProcesses > 0),
  };
  return (Object.keys(doubts) as BuyerDoubt[]).filter((doubt) => doubts[doubt]);
}

function listMatched({
  spelling,
  match,
  processes,
}: CountedSpelling & { readonly match: Match }): MatchedSpelling {
  return { ...listWritten(spelling), match, processes };
}

function listOther({ spelling, processes, otherProcesses }: CountedSpelling): OtherSpelling {
  return { ...listWritten(spelling), processes, otherProcesses };
}

/** A spelling as a document has it: what is not written is absent. */
export function listWritten(spelling: Spelling): WrittenBuyer {
  const { name, scheme, identifier, id } = spelling;
  const entries = Object.entries({ name, scheme, identifier, id });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Sorting keeps the order of the census where numbers are equal. */
function byProcesses(one: CountedSpelling, other: CountedSpelling): number {
  return other.processes - one.processes;
}
