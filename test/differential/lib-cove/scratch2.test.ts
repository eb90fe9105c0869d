import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { compareAll } from './compare.ts';
import { differenceClasses } from './difference-classes.ts';
it('x', { timeout: 600000 }, async () => {
  const lines = readFileSync(process.env['FUZZ']!, 'utf8').split('\n').filter(Boolean);
  const docs = lines.map((line, n) => {
    const { doc, result } = JSON.parse(line);
    return {
      name: String(n + 1),
      corpus: 'published' as const,
      bytes: new TextEncoder().encode(JSON.stringify(doc)),
      result: result.peer_error ? result : { ...result, errors: result.errors ?? [] },
    };
  });
  const c = await compareAll(docs, differenceClasses);
  const t: Record<string, number> = {};
  for (const d of c.differences) {
    const k = d.classId ?? 'NONE';
    t[k] = (t[k] ?? 0) + d.count;
  }
  writeFileSync(
    '/tmp/peerdiff/tally2.json',
    JSON.stringify(
      { t, agreed: c.agreed, compared: c.compared, none: c.differences.filter((d) => !d.classId) },
      null,
      1,
    ),
  );
});
