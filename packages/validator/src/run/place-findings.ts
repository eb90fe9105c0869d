import { locate } from '../read/locate.ts';
import { placesIn } from '../read/place.ts';
import type { UnitFinding } from './judge-unit.ts';
import type { Piece, Unit } from './unit.ts';

/** Where a finding is in the input: byte offset, 1-based line, 1-based column in bytes. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Finds the places of a unit's findings, in their order, in one pass over the unit's bytes. */
export function placeFindings(unit: Unit, findings: readonly UnitFinding[]): readonly Place[] {
  const located = locate(
    unit.bytes,
    findings.map(({ path }) => path),
  );
  const offsets = findings.map(({ offset, inputOffset }, index) => {
    if (inputOffset !== undefined) return toUnitOffset(unit, inputOffset);
    return offset ?? located[index] ?? 0;
  });
  return placesOfOffsets(unit, offsets);
}

/** Damage around a unit may stand outside it: then the unit's nearest byte has to do for the line. */
function toUnitOffset({ pieces, bytes }: Unit, inputOffset: number): number {
  const piece = pieces.findLast(({ offset }) => offset <= inputOffset) ?? pieces[0];
  if (!piece) return 0;
  return Math.min(Math.max(0, inputOffset - piece.offset + piece.at), bytes.length);
}

function placesOfOffsets({ bytes, pieces }: Unit, offsets: readonly number[]): readonly Place[] {
  const order = offsets.map((_, index) => index).sort((a, b) => offsetAt(a) - offsetAt(b));
  const places: Place[] = new Array(offsets.length);
  pieces.forEach((piece, number) => {
    const end = pieces[number + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = order.filter((index) => offsetAt(index) >= piece.at && offsetAt(index) < end);
    placeInPiece(bytes.subarray(piece.at, end), piece, own);
  });
  return places;

  function offsetAt(index: number): number {
    return offsets[index] ?? 0;
  }

  function placeInPiece(run: Uint8Array, { at, offset, line, column }: Piece, own: number[]): void {
    const within = own.map((index) => offsetAt(index) - at);
    const found = placesIn(run, within, line, column);
    own.forEach((index, position) => {
      const { line: ownLine = line, column: ownColumn = column } = found[position] ?? {};
      places[index] = { offset: offset + offsetAt(index) - at, line: ownLine, column: ownColumn };
    });
  }
}
