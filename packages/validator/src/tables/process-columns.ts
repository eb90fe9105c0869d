import { processFields } from '../statistics/fields.ts';
import type { Organisation } from '../statistics/organisation.ts';
import type { ProcessInHand } from '../statistics/process-in-hand.ts';
import { writeUnits } from '../view/amount.ts';
import type { Amount, Field, View } from '../view/view.ts';
import type { Cell, Column } from './table.ts';

/** A thing of a process. */
export interface Found {
  readonly whole: ProcessInHand;
  readonly view: View;
}

const tenderTitle = processFields.text('tender/title');
const method = processFields.text('tender/procurementMethod');

/** The ocid, which begins each row. */
export const OCID_COLUMN: Column<Found> = { name: 'ocid', cell: ({ whole }) => whole.process.ocid };

/** What is said of a process in the rows of its things. */
export const PROCESS_COLUMNS: readonly Column<Found>[] = [
  { name: 'tenderTitle', cell: ({ whole }) => whole.process.get(tenderTitle) },
  { name: 'procurementMethod', cell: ({ whole }) => whole.process.get(method) },
  ...organisationColumns<Found>('buyer', ({ whole }) => firstBuyer(whole)),
];

/** Who buys: where several parties do, and no reference says which one is meant, the first. */
function firstBuyer({ organisations }: ProcessInHand): Organisation | undefined {
  const [buyer] = organisations.inRole('buyers');
  return buyer;
}

/** A column with what stands at a field of the thing. */
export function fieldColumn<OfRow extends Found>(
  name: string,
  field: Field<string> | Field<string | number>,
): Column<OfRow> {
  return { name, cell: ({ view }) => view.get(field as Field<Cell>) };
}

/** Columns with an amount as decimal text, and its currency. */
export function amountColumns<OfRow>(
  amountOf: (found: OfRow) => Amount | undefined,
): readonly Column<OfRow>[] {
  return [
    {
      name: 'amount',
      cell(found) {
        const amount = amountOf(found);
        return amount && writeUnits(amount.units);
      },
    },
    { name: 'currency', cell: (found) => amountOf(found)?.currency },
  ];
}

/** Columns that tell an organisation from others. */
export function organisationColumns<OfRow>(
  prefix: string,
  organisationOf: (found: OfRow) => Organisation | undefined,
): readonly Column<OfRow>[] {
  return [
    { name: `${prefix}Name`, cell: (found) => organisationOf(found)?.name },
    { name: `${prefix}Scheme`, cell: (found) => organisationOf(found)?.scheme },
    { name: `${prefix}Identifier`, cell: (found) => organisationOf(found)?.identifier },
    { name: `${prefix}Id`, cell: (found) => organisationOf(found)?.id },
  ];
}

/** Columns with how many organisations there are, and who they are. */
export function listColumns<OfRow>(
  name: string,
  organisationsOf: (found: OfRow) => readonly Organisation[],
): readonly Column<OfRow>[] {
  return [
    { name: `${name}Count`, cell: (found) => organisationsOf(found).length },
    { name: `${name}Names`, cell: (found) => join(organisationsOf(found).map(nameOf)) },
    { name: `${name}Ids`, cell: (found) => join(organisationsOf(found).map(identifierOf)) },
  ];
}

function nameOf({ name, id }: Organisation): Cell {
  return name ?? id;
}

function identifierOf({ scheme, identifier, id }: Organisation): Cell {
  if (identifier === undefined) return id;
  return scheme === undefined ? identifier : `${scheme}-${identifier}`;
}

function join(cells: readonly Cell[]): string {
  return cells.map((cell) => cell ?? '').join('; ');
}
