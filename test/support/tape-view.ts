import type { JsonValue } from '../../packages/validator/src/json.ts';
import { findById } from '../../packages/validator/src/view/find-by-id.ts';
import type { ProcessData } from '../../packages/validator/src/view/object-view.ts';
import { isFilled, kindOf, readValue } from '../../packages/validator/src/view/read-value.ts';
import { isBelow, isObjectField } from '../../packages/validator/src/view/scope.ts';
import type {
  Field,
  Id,
  ObjectField,
  Process,
  Step,
  View,
} from '../../packages/validator/src/view/view.ts';
import { type Tape, writeTape } from './tape.ts';

interface TapeView extends View {
  readonly position: number;
  each(field: Field<View>): readonly TapeView[];
}

/** Where an object stands: its position on the tape, and the way to it. */
interface Cursor {
  readonly tape: Tape;
  readonly position: number;
  readonly scope: ObjectField | null;
  readonly above: TapeView | null;
  readonly path: readonly (string | number)[];
  readonly release: number | null;
}

/** Views a process over tapes: no object of the publication is kept, each value is read when asked for. */
export function viewTape({ ocid, basis, compiled, releases }: ProcessData): Process {
  const tape = writeTape(compiled);
  const view = viewRelease(tape, null);
  const tapes = releases.map(writeTape);
  return {
    ...view,
    ocid,
    basis,
    find: findById(
      (scope) => view.each(scope),
      ({ position }) => {
        const id = tape.memberAt(position, 'id');
        return (id === -1 ? undefined : readValue(jsonAt(tape, id), 'id')) as Id | undefined;
      },
    ),
    history: tapes.map((release, index) => viewRelease(release, index)),
  };
}

function viewRelease(tape: Tape, release: number | null): TapeView {
  return viewAt({ tape, position: 0, scope: null, above: null, path: [], release });
}

function viewAt(cursor: Cursor): TapeView {
  const { tape, position, scope, above, path, release } = cursor;

  function stepsTo(field: Field<unknown>): readonly Step[] {
    if (scope === null) return field.steps;
    if (!isBelow(field, scope)) throw new RangeError(field.path);
    return field.steps.slice(scope.steps.length);
  }

  function positionOf(field: Field<unknown>): number {
    return stepsTo(field).reduce((at, { key, isList }) => {
      if (isList) throw new RangeError(field.path);
      return at === -1 ? at : tape.memberAt(at, key);
    }, position);
  }

  const read = (field: Field<unknown>): JsonValue | undefined => {
    const at = positionOf(field);
    return at === -1 ? undefined : jsonAt(tape, at);
  };

  const self: TapeView = {
    position,
    get: <Value>(field: Field<Value>) => readValue(read(field), field.type) as Value | undefined,
    kind: (field) => kindOf(read(field)),
    filled: (field) =>
      [...walk(tape, position, stepsTo(field), path)].some(([at]) =>
        isFilled(jsonAt(tape, at), field.type),
      ),
    each(field) {
      const steps = stepsTo(field);
      const { scope: enclosing } = field;
      if (isObjectField(enclosing) && enclosing !== scope) {
        return self.each(enclosing).flatMap((view) => view.each(field));
      }
      return [...walk(tape, position, steps, path)]
        .filter(([at]) => tape.kindAt(at) === 'object')
        .map(([at, way]) =>
          viewAt({ ...cursor, position: at, scope: field as ObjectField, above: self, path: way }),
        );
    },
    up(wanted) {
      if (scope === wanted) return self;
      if (above) return above.up(wanted);
      if (isObjectField(wanted)) throw new RangeError(wanted.path);
      return self;
    },
    place(field) {
      const steps = field ? stepsTo(field) : [];
      if (steps.some(({ isList }) => isList)) throw new RangeError(field?.path);
      return { path: [...path, ...steps.map(({ key }) => key)], release };
    },
  };
  return self;
}

/** The positions that steps lead to, each with its way from the release. */
function* walk(
  tape: Tape,
  position: number,
  [step, ...rest]: readonly Step[],
  path: readonly (string | number)[],
): Iterable<readonly [position: number, path: readonly (string | number)[]]> {
  if (step === undefined) {
    yield [position, path];
    return;
  }
  const member = tape.memberAt(position, step.key);
  if (member === -1) return;
  const way = [...path, step.key];
  if (!step.isList) yield* walk(tape, member, rest, way);
  else if (tape.kindAt(member) === 'array') {
    for (const [index, item] of tape.valuesIn(member).entries()) {
      yield* walk(tape, item, rest, [...way, index]);
    }
  }
}

function jsonAt(tape: Tape, position: number): JsonValue {
  switch (tape.kindAt(position)) {
    case 'null':
      return null;
    case 'false':
      return false;
    case 'true':
      return true;
    case 'number':
      return tape.numberAt(position);
    case 'string':
      return tape.textAt(position);
    case 'array':
      return tape.valuesIn(position).map((item) => jsonAt(tape, item));
    case 'object':
      return Object.fromEntries(
        tape.valuesIn(position).map((value) => [tape.textAt(value - 1), jsonAt(tape, value)]),
      );
  }
}
