import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { compareAll } from './compare.ts';
import { listDocuments } from './compared-documents.ts';
import { differenceClasses } from './difference-classes.ts';
it('x', { timeout: 600000 }, async () => {
  const c = await compareAll(listDocuments(), differenceClasses);
  const t: Record<string, Record<string, number>> = {};
  for (const d of c.differences) {
    const k = d.classId ?? 'NONE';
    (t[k] ??= { published: 0, 'hard-cases': 0 })[d.corpus]! += d.count;
  }
  writeFileSync(
    '/tmp/peerdiff/tally.json',
    JSON.stringify(
      {
        t,
        compared: c.compared,
        agreed: c.agreed,
        none: c.differences.filter((d) => !d.classId),
        all: c.differences.filter((d) => d.corpus === 'hard-cases'),
      },
      null,
      1,
    ),
  );
});
