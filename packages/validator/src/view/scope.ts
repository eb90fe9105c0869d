import type { Field, FieldType, ObjectField, RootScope, Scope, Step, View } from './view.ts';

/** What is declared in a scope. */
type Declarations = Omit<Scope, 'path' | 'steps'>;

/** Starts the scope of whole releases. */
export function createScope(): RootScope {
  const fields: Field<unknown>[] = [];
  const scope: RootScope = { path: '', steps: [], fields, ...declareIn(() => scope, fields) };
  return scope;
}

/**
 * A path as steps: keys joined by slashes, with brackets after the key of a list. Throws a RangeError
 * for a path with an empty key.
 */
export function readSteps(path: string): readonly Step[] {
  return path.split('/').map((part) => {
    const isList = part.endsWith('[]');
    const key = isList ? part.slice(0, -'[]'.length) : part;
    if (key === '') throw new RangeError(path);
    return { key, isList };
  });
}

/** Whether a field was declared in that scope, or in one below it. */
export function isBelow(field: Field<unknown>, scope: Scope): boolean {
  for (let above: Scope = field.scope; ; above = above.scope) {
    if (above === scope) return true;
    if (!isObjectField(above)) return false;
  }
}

/** Whether a scope is that of objects at a field, not of whole releases. */
export function isObjectField(scope: Scope): scope is ObjectField {
  return scope.steps.length > 0;
}

function declareIn(scopeOf: () => Scope, fields: Field<unknown>[]): Declarations {
  function place<Value>(type: FieldType, path: string): Field<Value> {
    const scope = scopeOf();
    const whole = scope.path === '' ? path : `${scope.path}/${path}`;
    return {
      type,
      path: whole,
      key: `${type} ${whole}`,
      scope,
      steps: [...scope.steps, ...readSteps(path)],
    };
  }

  function declare<Value>(type: FieldType, path: string): Field<Value> {
    const field = place<Value>(type, path);
    fields.push(field);
    return field;
  }

  return {
    objects(path) {
      const field: ObjectField = {
        ...place<View>('object', path),
        ...declareIn(() => field, fields),
      };
      fields.push(field);
      return field;
    },
    text: (path) => declare('text', path),
    texts: (path) => declare('texts', path),
    id: (path) => declare('id', path),
    number: (path) => declare('number', path),
    flag: (path) => declare('flag', path),
    instant: (path) => declare('instant', path),
    amount: (path) => declare('amount', path),
  };
}
