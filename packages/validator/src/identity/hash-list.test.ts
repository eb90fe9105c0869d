import { expect, it } from 'vitest';
import { createHashList } from './hash-list.ts';

const hashes = [
  [0xffff_ffff, 0, 0, 1],
  [0x8000_0000, 5, 6, 7],
  [1, 2, 3, 0xabcd],
  [1, 2, 3, 4],
].map((words) => Uint32Array.from(words));

it('writes hashes in order, whatever order they came in', () => {
  const list = createHashList();
  for (const hash of hashes) list.add(hash);
  expect(list.write()).toBe(
    [
      '00000001000000020000000300000004',
      '0000000100000002000000030000abcd',
      '80000000000000050000000600000007',
      'ffffffff000000000000000000000001',
    ].join(''),
  );
});

it('writes facts behind each', () => {
  const list = createHashList();
  list.add(hashes[0]!, 0xf0);
  list.add(hashes[3]!, 3);
  expect(list.write(true)).toBe(
    '0000000100000002000000030000000403ffffffff000000000000000000000001f0',
  );
});

it('is as long as it has to be', () => {
  const list = createHashList();
  expect(list.write()).toBe('');
  for (let row = 0; row < 1_000; row += 1) list.add(Uint32Array.of(999 - row, 0, 0, 0));
  const text = list.write();
  expect(text).toHaveLength(32_000);
  expect(Number.parseInt(text.slice(-32, -24), 16)).toBe(999);
});
