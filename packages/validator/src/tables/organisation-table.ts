import { createBoundedMap } from '../states/bounded-map.ts';
import { compareTexts } from '../states/compare-texts.ts';
import type { Organisation } from '../statistics/organisation.ts';
import { writeUnits } from '../view/amount.ts';
import type { Amount } from '../view/view.ts';
import type { Cell, LeftOutOfTable, Row, TableLimits } from './table.ts';

/** Adds up what belongs to organisations, one row each. */
export interface OrganisationTable<Count extends string, Money extends string> {
  /** What is found at one time of an organisation. */
  add(organisation: Organisation, counts: Partial<Record<Count, number>>): void;
  addAmount(organisation: Organisation, column: Money, amount: Amount): void;
  /** The names of the columns, then the organisations in the order of what tells them apart. */
  rows(): Iterable<Row>;
  leftOut(): LeftOutOfTable;
}

/** One organisation: of its names and ids the first in the order of their characters. */
interface Line {
  organisation: Pick<Organisation, 'name' | 'scheme' | 'identifier' | 'id'>;
  readonly counts: Map<string, number>;
  /** Ten-thousandths, by column and currency. */
  readonly money: Map<string, Map<string, bigint>>;
}

/** Starts a table with columns of counts, and of amounts, of which there is one for every currency. */
export function createOrganisationTable<Count extends string, Money extends string>(
  counts: readonly Count[],
  money: readonly Money[],
  { mostOrganisations, mostCurrencies }: TableLimits,
): OrganisationTable<Count, Money> {
  const lines = createBoundedMap<Line>(mostOrganisations, createLine, () => {});
  const currencies = createBoundedMap(
    mostCurrencies,
    () => true,
    () => {},
  );

  function lineOf(organisation: Organisation): Line | undefined {
    const line = lines.take(organisation.key);
    if (line) line.organisation = joinNames(line.organisation, organisation);
    return line;
  }

  return {
    add(organisation, added) {
      const line = lineOf(organisation);
      for (const name of line ? counts : []) {
        line?.counts.set(name, (line.counts.get(name) ?? 0) + (added[name] ?? 0));
      }
    },
    addAmount(organisation, column, { units, currency = '' }) {
      const line = lineOf(organisation);
      if (!line || !currencies.take(currency)) return;
      const sums = line.money.get(column) ?? new Map<string, bigint>();
      sums.set(currency, (sums.get(currency) ?? 0n) + units);
      line.money.set(column, sums);
    },
    *rows() {
      const listed = currencies.entries().map(([currency]) => currency);
      const amounts = money.flatMap((column) =>
        listed.map((currency) => [column, currency] as const),
      );
      yield ['name', 'scheme', 'identifier', 'id', ...counts, ...amounts.map(nameColumn)];
      for (const [, { organisation, counts: found, money: sums }] of lines.entries()) {
        const { name, scheme, identifier, id } = organisation;
        const numbers = counts.map((count) => found.get(count) ?? 0);
        const texts = amounts.map(([column, currency]): Cell => {
          const units = sums.get(column)?.get(currency);
          return units === undefined ? undefined : writeUnits(units);
        });
        yield [name, scheme, identifier, id, ...numbers, ...texts];
      }
    },
    leftOut: () => ({
      organisations: lines.countLeftOut(),
      currencies: currencies.countLeftOut(),
    }),
  };
}

function createLine(): Line {
  const organisation = { name: undefined, scheme: undefined, identifier: undefined, id: undefined };
  return { organisation, counts: new Map(), money: new Map() };
}

function nameColumn([column, currency]: readonly [string, string]): string {
  return currency === '' ? column : `${column} ${currency}`;
}

function joinNames(known: Line['organisation'], found: Line['organisation']): Line['organisation'] {
  return {
    name: firstOf(known.name, found.name),
    scheme: found.scheme,
    identifier: found.identifier,
    id: firstOf(known.id, found.id),
  };
}

function firstOf<Text extends string | number>(
  one: Text | undefined,
  other: Text | undefined,
): Text | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareTexts(JSON.stringify(one), JSON.stringify(other)) <= 0 ? one : other;
}
