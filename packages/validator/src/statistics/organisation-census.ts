import { createByteWriter } from '../identity/byte-writer.ts';
import { createHashList, type HashList } from '../identity/hash-list.ts';
import { hash128 } from '../identity/murmur3.ts';
import { createBoundedMap } from '../states/bounded-map.ts';
import type { State } from '../states/state.ts';
import { type ByName, forEach } from './by-name.ts';
import { createFactTable } from './fact-table.ts';
import { ORGANISATION_NAMES, type OrganisationName } from './names.ts';
import type { Organisation } from './organisation.ts';
import type { Role } from './organisations.ts';

/** Different organisations. */
export interface OrganisationCounts {
  readonly count: number;
  readonly withIdentifier: number;
  readonly withoutIdentifier: number;
  /** Those whose address, or contact, stands somewhere. */
  readonly withAddress: number;
  readonly withContactPoint: number;
  /** By the scheme of their identifiers; the empty one stands for none. */
  readonly schemes: Readonly<Record<string, number>>;
  /** Those with identifiers of schemes that there was no room to list. */
  readonly otherSchemes: number;
}

/** Organisations as plain JSON: hashes and facts in hex, one after the other in their order. */
export interface SavedCensus {
  readonly schemes: readonly (readonly [scheme: string, organisations: string])[];
  readonly otherSchemes: string;
  readonly withoutIdentifier: string;
  /** Hashes of the schemes that are not listed. */
  readonly leftOut: string;
}

/** Counts different organisations. */
export interface OrganisationCensus extends State<SavedCensus> {
  /** Adds an organisation, in a role or in none. */
  add(organisation: Organisation, role: Role | null): void;
  finalise(): ByName<OrganisationName, OrganisationCounts>;
}

/** What is known of an organisation, in bits. */
const ROLE_FACTS: ByName<OrganisationName, number> = {
  all: 0,
  buyers: 1,
  procuringEntities: 2,
  suppliers: 4,
  tenderers: 8,
};
const HAS_ADDRESS = 16;
const HAS_CONTACT_POINT = 32;

/** Groups of organisations: those without identifier, those of schemes without room, then each scheme. */
const NO_IDENTIFIER = 0;
const OTHER_SCHEME = 1;
const FIRST_SCHEME = 2;

const RECENT = 4_096;
const WORD_DIGITS = 8;
const HASH_DIGITS = 32;
const SAVED_DIGITS = HASH_DIGITS + 2;

/** Starts without organisations, with room for so many schemes. */
export function createOrganisationCensus(mostSchemes: number): OrganisationCensus {
  const table = createFactTable();
  const writer = createByteWriter();
  const hash = new Uint32Array(HASH_DIGITS / WORD_DIGITS);
  /** What is noted of organisations that came lately: most of them come again. */
  const recent = new Map<string, number>();
  let nextGroup = FIRST_SCHEME;
  const groups = createBoundedMap(
    mostSchemes,
    () => nextGroup++,
    () => {},
  );

  function absorb(saved: string, group: number): void {
    for (let at = 0; at < saved.length; at += SAVED_DIGITS) {
      const words = hash.map((_, word) => readHex(saved, at + word * WORD_DIGITS, WORD_DIGITS));
      table.note(words, group, readHex(saved, at + HASH_DIGITS, SAVED_DIGITS - HASH_DIGITS));
    }
  }

  return {
    add({ key, by, scheme = '', hasAddress, hasContactPoint }, role) {
      const facts =
        ROLE_FACTS[role ?? 'all'] |
        (hasAddress ? HAS_ADDRESS : 0) |
        (hasContactPoint ? HAS_CONTACT_POINT : 0);
      const noted = recent.get(key);
      if (noted !== undefined && (noted & facts) === facts) return;
      if (recent.size >= RECENT) recent.clear();
      recent.set(key, (noted ?? 0) | facts);
      writer.write(key);
      hash128(writer.bytes, hash, writer.length);
      const isRegistered = by === 'identifier';
      table.note(hash, isRegistered ? (groups.take(scheme) ?? OTHER_SCHEME) : NO_IDENTIFIER, facts);
    },
    save() {
      const schemes = groups.entries();
      const listed = new Set(schemes.map(([, group]) => group));
      const lists = new Map<number, HashList>();
      table.visit((words, group, facts) => {
        const place = group < FIRST_SCHEME || listed.has(group) ? group : OTHER_SCHEME;
        const list = lists.get(place) ?? createHashList();
        list.add(words, facts);
        lists.set(place, list);
      });
      const textOf = (group: number): string => lists.get(group)?.write(true) ?? '';
      return {
        schemes: schemes.map(([scheme, group]) => [scheme, textOf(group)] as const),
        otherSchemes: textOf(OTHER_SCHEME),
        withoutIdentifier: textOf(NO_IDENTIFIER),
        leftOut: groups.saveLeftOut(),
      };
    },
    absorb({ schemes, otherSchemes, withoutIdentifier, leftOut }) {
      groups.absorbLeftOut(leftOut);
      for (const [scheme, saved] of schemes) absorb(saved, groups.take(scheme) ?? OTHER_SCHEME);
      absorb(otherSchemes, OTHER_SCHEME);
      absorb(withoutIdentifier, NO_IDENTIFIER);
    },
    finalise() {
      const schemes = groups.entries();
      return forEach(ORGANISATION_NAMES, (name) => {
        const role = ROLE_FACTS[name];
        const counts = new Map<number, number>();
        let [count, withAddress, withContactPoint] = [0, 0, 0];
        table.visit((_, group, facts) => {
          if ((facts & role) !== role) return;
          count += 1;
          counts.set(group, (counts.get(group) ?? 0) + 1);
          if ((facts & HAS_ADDRESS) !== 0) withAddress += 1;
          if ((facts & HAS_CONTACT_POINT) !== 0) withContactPoint += 1;
        });
        const withoutIdentifier = counts.get(NO_IDENTIFIER) ?? 0;
        const withIdentifier = count - withoutIdentifier;
        const listed = schemes
          .map(([scheme, group]) => [scheme, counts.get(group) ?? 0] as const)
          .filter(([, ofScheme]) => ofScheme > 0);
        const otherSchemes = listed.reduce((rest, [, more]) => rest - more, withIdentifier);
        const numbers = { count, withIdentifier, withoutIdentifier, withAddress, withContactPoint };
        return { ...numbers, schemes: Object.fromEntries(listed), otherSchemes };
      });
    },
  };
}

function readHex(text: string, from: number, digits: number): number {
  return Number.parseInt(text.slice(from, from + digits), 16);
}
