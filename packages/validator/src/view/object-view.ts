import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { findById } from './find-by-id.ts';
import { isFilled, kindOf, readValue } from './read-value.ts';
import { isBelow, isObjectField } from './scope.ts';
import type {
  Basis,
  Field,
  FieldType,
  Id,
  Kind,
  ObjectField,
  Place,
  Process,
  Scope,
  Step,
  View,
} from './view.ts';

/** A process as its reader gives it. */
export interface ProcessData {
  readonly ocid: string;
  readonly basis: Basis;
  readonly compiled: JsonObject;
  /** By date. */
  readonly releases: readonly JsonObject[];
}

/** Views a process over plain JSON objects. */
export function viewProcess({ ocid, basis, compiled, releases }: ProcessData): Process {
  let finder: Process['find'] | undefined;
  const process: ObjectView & Process = {
    object: compiled,
    scope: null,
    above: null,
    indexes: [],
    release: null,
    answers: new Map(),
    get,
    kind,
    filled,
    each,
    up,
    place,
    ocid,
    basis,
    find(scope, id) {
      finder ??= findById(
        (field) => process.each(field),
        ({ object }) => readValue(object['id'], 'id') as Id | undefined,
      );
      return finder(scope, id);
    },
    history: releases.map((release, index) => viewObject(release, null, null, [], index)),
  };
  return process;
}

/** The view of one object. Its methods are shared, since there are millions of views. */
interface ObjectView extends View {
  readonly object: JsonObject;
  /** Null for a release, which is in the root scope of every reader. */
  readonly scope: ObjectField | null;
  readonly above: ObjectView | null;
  /** Indexes of the lists between `above` and this object. */
  readonly indexes: readonly number[];
  readonly release: number | null;
  /** Of a process: which fields are filled, as far as anybody has asked. All checks ask for much the same. */
  readonly answers: Map<string, boolean> | null;
  each(field: Field<View>): readonly ObjectView[];
}

function viewObject(
  object: JsonObject,
  scope: ObjectField | null,
  above: ObjectView | null,
  indexes: readonly number[],
  release: number | null,
): ObjectView {
  return {
    object,
    scope,
    above,
    indexes,
    release,
    answers: null,
    get,
    kind,
    filled,
    each,
    up,
    place,
  };
}

function get<Value>(this: ObjectView, field: Field<Value>): Value | undefined {
  return readValue(valueAt(this, field), field.type) as Value | undefined;
}

function kind(this: ObjectView, field: Field<unknown>): Kind {
  return kindOf(valueAt(this, field));
}

function filled(this: ObjectView, field: Field<unknown>): boolean {
  const known = this.answers?.get(field.key);
  if (known !== undefined) return known;
  const answer = isFilledBelow(this.object, field.steps, startOf(this, field), field.type);
  this.answers?.set(field.key, answer);
  return answer;
}

function each(this: ObjectView, field: Field<View>): readonly ObjectView[] {
  const scope = field as ObjectField;
  const start = startOf(this, field);
  const above = scope.scope;
  if (this.scope === above || !isObjectField(above)) return collect(this, scope, start);
  return this.each(above).flatMap((view) => collect(view, scope, above.steps.length));
}

function up(this: ObjectView, scope: Scope): View {
  for (let view: ObjectView = this; ; view = view.above) {
    if (view.above === null) {
      if (isObjectField(scope)) throw new RangeError(scope.path);
      return view;
    }
    if (view.scope === scope) return view;
  }
}

function place(this: ObjectView, field?: Field<unknown>): Place {
  const path = pathOf(this);
  if (field) {
    for (const { key, isList } of field.steps.slice(startOf(this, field))) {
      if (isList) throw new RangeError(field.path);
      path.push(key);
    }
  }
  return { path, release: this.release };
}

function pathOf({ scope, above, indexes }: ObjectView): (string | number)[] {
  if (scope === null || above === null) return [];
  const path = pathOf(above);
  let list = 0;
  for (const { key, isList } of scope.steps.slice(depthOf(above))) {
    path.push(key);
    if (!isList) continue;
    path.push(indexes[list] as number);
    list += 1;
  }
  return path;
}

function depthOf({ scope }: ObjectView): number {
  return scope === null ? 0 : scope.steps.length;
}

/** How many steps of the field lead to the view; throws a RangeError for a field that is not below it. */
function startOf({ scope }: ObjectView, field: Field<unknown>): number {
  if (scope === null) return 0;
  if (field.scope !== scope && !isBelow(field, scope)) throw new RangeError(field.path);
  return scope.steps.length;
}

function valueAt(view: ObjectView, field: Field<unknown>): JsonValue | undefined {
  const { steps } = field;
  let value: JsonValue | undefined = view.object;
  for (let depth = startOf(view, field); depth < steps.length; depth += 1) {
    const { key, isList } = steps[depth] as Step;
    if (isList) throw new RangeError(field.path);
    value = memberOf(value, key);
    if (value === undefined) return undefined;
  }
  return value;
}

function isFilledBelow(
  value: JsonValue | undefined,
  steps: readonly Step[],
  depth: number,
  type: FieldType,
): boolean {
  const step = steps[depth];
  if (step === undefined) return isFilled(value, type);
  const member = memberOf(value, step.key);
  if (!step.isList) return member !== undefined && isFilledBelow(member, steps, depth + 1, type);
  return (
    Array.isArray(member) && member.some((item) => isFilledBelow(item, steps, depth + 1, type))
  );
}

/** The objects at a field that no other object field stands between. */
function collect(view: ObjectView, field: ObjectField, start: number): readonly ObjectView[] {
  const found: ObjectView[] = [];
  const { steps } = field;

  function visit(value: JsonValue | undefined, depth: number, indexes: readonly number[]): void {
    const step = steps[depth];
    if (step === undefined) {
      if (isObject(value)) found.push(viewObject(value, field, view, indexes, view.release));
      return;
    }
    const member = memberOf(value, step.key);
    if (member === undefined) return;
    if (!step.isList) visit(member, depth + 1, indexes);
    else if (Array.isArray(member)) {
      for (let index = 0; index < member.length; index += 1) {
        visit(member[index], depth + 1, [...indexes, index]);
      }
    }
  }

  visit(view.object, start, []);
  return found;
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (!isObject(value)) return undefined;
  const member = value[key];
  // What objects inherit are functions, which JSON has not, and their prototype.
  const mayBeInherited = typeof member === 'function' || key === '__proto__';
  return mayBeInherited && !Object.hasOwn(value, key) ? undefined : member;
}
