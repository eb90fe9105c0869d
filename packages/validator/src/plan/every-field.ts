import type { Field } from './field.ts';
import type { Plan } from './plan.ts';

/** Calls `visit` with every field that the schema defines below a field, once a recursion is closed. */
export function everyField(plan: Plan, field: Field, visit: (field: Field) => void): void {
  const descend = (next: Field, above: readonly string[]): void => {
    visit(next);
    const { definition } = next.place ?? {};
    if (definition && above.includes(definition)) return;
    const chain = definition ? [...above, definition] : above;
    for (const key of plan.knownKeys(next)) descend(plan.child(next, key), chain);
    if (next.place?.schema.items) descend(plan.items(next), chain);
    const links = plan.links(next);
    if (links !== next) descend(links, chain);
  };
  descend(field, []);
}
