import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { bytesSource, check, type Finding } from '../../../packages/validator/src/index.ts';
import { hardCases } from './index.ts';
it('x', { timeout: 600000 }, async () => {
  mkdirSync('/tmp/peerdiff/cases', { recursive: true });
  const out: unknown[] = [];
  let n = 0;
  for (const { title, bytes } of hardCases) {
    const name = `${String(n).padStart(3, '0')}.json`;
    n += 1;
    writeFileSync(`/tmp/peerdiff/cases/${name}`, bytes);
    const f: Finding[] = [];
    try {
      const a = await check(bytesSource('d', bytes), { onFinding: (x) => void f.push(x) });
      out.push({
        name,
        title,
        status: a.inputs[0],
        problems: a.problems,
        findings: f.map((x) => `${x.check} ${x.pointer}`),
        full: f.map((x) => [x.check, x.keyword, x.expected, x.value]),
      });
    } catch (error) {
      out.push({ name, title, crash: String((error as Error).stack) });
    }
  }
  writeFileSync('/tmp/peerdiff/ours.json', JSON.stringify(out, null, 1));
});
