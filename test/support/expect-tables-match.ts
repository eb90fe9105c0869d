import { readTable, type Source, type TableName } from '@vitrina/validator';
import { expect } from 'vitest';
import { writeCsvLine } from '../../packages/report/src/csv-line.ts';
import type { Statistics } from '../../packages/validator/src/statistics/statistics.ts';
import { readCsv } from './read-csv.ts';

type Line = Readonly<Record<string, string>>;

const DECIMALS = 4;

/** Expects tables that were written as CSV and read again to say what statistics say. */
export async function expectTablesMatch(
  openSources: () => Promise<Source[]>,
  { counts, money, organisations }: Statistics,
): Promise<void> {
  const read = async (name: TableName): Promise<readonly Line[]> => {
    let text = '';
    for await (const row of readTable(name, await openSources())) text += writeCsvLine(row);
    return readCsv(text);
  };
  const [contracts, awards, bids] = [
    await read('contracts'),
    await read('awards'),
    await read('bids'),
  ];
  const [buyers, suppliers] = [await read('buyers'), await read('suppliers')];
  const first = awards.filter(({ supplierNumber }) => supplierNumber === '1');

  expect(contracts).toHaveLength(counts.contracts);
  expect(first).toHaveLength(counts.awards);
  expect(bids).toHaveLength(counts.bids);
  expect(buyers).toHaveLength(organisations.buyers.count);
  expect(suppliers).toHaveLength(organisations.suppliers.count);
  expect(first.filter(({ supplierCount }) => supplierCount === '0')).toHaveLength(
    counts.awardsWithoutSupplier,
  );

  expect(sumAmounts(contracts)).toEqual(sumsOf(money.contracts));
  expect(sumAmounts(awards)).toEqual(sumsOf(money.awards));
  expect(sumAmounts(bids)).toEqual(sumsOf(money.bids));
  const won = awards.filter(({ supplierCount }) => supplierCount !== '0');
  expect(sumColumns(suppliers, ['awardAmount', 'sharedAmount'])).toEqual(sumAmounts(won));
  const bought = contracts.filter((line) => isNamed(line, 'buyer'));
  expect(sumColumns(buyers, ['contractAmount'])).toEqual(sumAmounts(bought));
}

type Sums = Readonly<Record<string, bigint>>;

function sumsOf({ currencies }: Statistics['money']['awards']): Sums {
  const sums = Object.entries(currencies).map(([currency, { sum }]) => [currency, unitsOf(sum)]);
  return Object.fromEntries(sums);
}

function sumAmounts(lines: readonly Line[]): Sums {
  return addUp(
    lines.flatMap(({ amount = '', currency = '' }) =>
      amount === '' ? [] : [[currency, unitsOf(amount)] as const],
    ),
  );
}

function sumColumns(lines: readonly Line[], names: readonly string[]): Sums {
  return addUp(
    lines.flatMap((line) =>
      Object.entries(line).flatMap(([column, cell]) => {
        const [name = '', currency = ''] = column.split(/ (.*)/s);
        return cell === '' || !names.includes(name) ? [] : [[currency, unitsOf(cell)] as const];
      }),
    ),
  );
}

function addUp(amounts: readonly (readonly [currency: string, units: bigint])[]): Sums {
  const sums = new Map<string, bigint>();
  for (const [currency, units] of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + units);
  return Object.fromEntries(sums);
}

function isNamed(line: Line, prefix: string): boolean {
  return ['Name', 'Identifier', 'Id'].some((part) => line[prefix + part] !== '');
}

/** Decimal text in ten-thousandths. */
function unitsOf(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(DECIMALS, '0'));
}
