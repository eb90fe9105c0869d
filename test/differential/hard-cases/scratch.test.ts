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
  const exp = Object.fromEntries(
    (out as any[]).map((o) => [
      o.title,
      {
        input:
          o.status?.status === 'read'
            ? `${o.status.kind} ${o.status.ocdsVersion.join()}`
            : `${o.status?.status}: ${o.status?.reason}`,
        findings: o.findings ?? ['CRASH'],
      },
    ]),
  );
  writeFileSync(
    '/work/main/test/differential/hard-cases/expected-answers.json',
    JSON.stringify(exp, null, 2),
  );
  writeFileSync('/tmp/peerdiff/ours.json', JSON.stringify(out, null, 1));
});
