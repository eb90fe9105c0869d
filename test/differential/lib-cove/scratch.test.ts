import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { listDifferences } from './compare.ts';
import { readOurAnswer } from './our-answer.ts';
import { peerVersion, readPeerAnswer, type PeerResult } from './peer-answer.ts';
it('x', { timeout: 600000 }, async () => {
  const out: unknown[] = [];
  const lines = readFileSync(process.env['FUZZ']!, 'utf8').split('\n').filter(Boolean);
  let n = 0;
  for (const line of lines) {
    const { doc, result } = JSON.parse(line) as { doc: unknown; result: PeerResult };
    n += 1;
    if (result.peer_error || result.unreadable) continue;
    const bytes = new TextEncoder().encode(JSON.stringify(doc));
    const ours = await readOurAnswer(bytes, { version: peerVersion(result), wrappedAt: '' }).catch((e) => { out.push([n, String(e)]); return null; });
    if (!ours) continue;
    for (const d of listDifferences(ours, readPeerAnswer(result))) out.push([n, peerVersion(result), d.side, d.topic, d.path, d.detail, d.value, d.count]);
  }
  writeFileSync('/tmp/peerdiff/fuzz-out.jsonl', out.map((x) => JSON.stringify(x)).join('\n'));
});
