import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { codeClasses } from './code-classes.ts';
import { listDifferences } from './compare.ts';
import { errorClasses } from './error-classes.ts';
import { fieldClasses } from './field-classes.ts';
import { readOurAnswer } from './our-answer.ts';
import { peerVersion, readPeerAnswer, type PeerResult } from './peer-answer.ts';
it('x', { timeout: 600000 }, async () => {
  const out: unknown[] = [];
  const classes = [...errorClasses, ...codeClasses, ...fieldClasses];
  const tally: Record<string, number> = {};
  const lines = readFileSync(process.env['FUZZ']!, 'utf8').split('\n').filter(Boolean);
  let n = 0;
  for (const line of lines) {
    const { doc, result } = JSON.parse(line) as { doc: unknown; result: PeerResult };
    n += 1;
    if (result.peer_error || result.unreadable) continue;
    const bytes = new TextEncoder().encode(JSON.stringify(doc));
    const version = peerVersion(result);
    const ours = await readOurAnswer(bytes, { version, wrappedAt: '' }).catch((e) => { out.push([n, String(e)]); return null; });
    if (!ours) continue;
    const peer = readPeerAnswer(result);
    for (const d of listDifferences(ours, peer)) {
      const found = classes.filter((c) => c.matches(d, { version, document: doc, ours, peer }));
      const k = found.map((c) => c.id).join('+'); tally[k] = (tally[k] ?? 0) + d.count;
      if (found.length === 0) out.push([n, version, d.side, d.topic, d.path, d.detail, d.value, d.count]);
    }
  }
  console.log(tally);
  writeFileSync('/tmp/peerdiff/fuzz-out.jsonl', out.map((x) => JSON.stringify(x)).join('\n'));
});
