import type { SchemaObject } from '../standard/standard.ts';
import type { Field } from './field.ts';
import type { Plan } from './plan.ts';

/**
 * Calls `visit` with the fields that the schema defines below a field. What lies below a definition is
 * visited at the first place that refers to it, as it is the same at all others.
 */
export function everyField(plan: Plan, field: Field, visit: (field: Field) => void): void {
  const seen = new Set<SchemaObject>();
  const descend = (next: Field): void => {
    visit(next);
    const { definition, file } = next.place ?? {};
    const schema = definition ? file?.definitions?.[definition] : undefined;
    if (schema) {
      if (seen.has(schema)) return;
      seen.add(schema);
    }
    for (const key of plan.knownKeys(next)) descend(plan.child(next, key));
    if (next.place?.schema.items) descend(plan.items(next));
    const links = plan.links(next);
    if (links !== next) descend(links);
  };
  descend(field);
}
