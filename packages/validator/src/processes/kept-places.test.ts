import { expect, it } from 'vitest';
import type { KeptSource } from '../source.ts';
import { createKeptPlaces } from './kept-places.ts';

const file = (): KeptSource => ({ read: async () => new Uint8Array(0), close: async () => {} });

it('tells where inputs lie, and knows each file once', () => {
  const places = createKeptPlaces();
  const [shared, alone] = [file(), file()];
  for (let input = 0; input < 100_000; input += 2) {
    places.add(input, { file: shared, start: input * 1e6, length: input });
  }
  places.add(5, { file: alone, start: 0, length: Number.MAX_SAFE_INTEGER });
  expect([...places.files]).toEqual([shared, alone]);
  expect(places.at(99_998)).toEqual({ file: shared, start: 99_998e6, length: 99_998 });
  expect(places.at(0)?.file).toBe(shared);
  expect(places.at(5)).toEqual({ file: alone, start: 0, length: Number.MAX_SAFE_INTEGER });
  expect([1, 7, 99_999, 1_000_000].map(places.at)).toEqual([null, null, null, null]);
});
