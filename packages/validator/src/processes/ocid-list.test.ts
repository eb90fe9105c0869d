import { describe, expect, it } from 'vitest';
import { createOcidList } from './ocid-list.ts';

function listOf(ocids: readonly string[], most?: number) {
  const list = createOcidList(most);
  for (const ocid of ocids) list.add(ocid);
  return list;
}

describe('a list of ocids', () => {
  it('has each once, in order', () => {
    expect(listOf(['b', 'a', 'b']).save()).toEqual(['a', 'b']);
  });

  it('is the same from parts', () => {
    const whole = listOf(['a', 'c']);
    whole.absorb(listOf(['b', 'a']).save());
    expect(whole.save()).toEqual(['a', 'b', 'c']);
  });

  it('is none where there are too many, in one part or in all', () => {
    expect(listOf(['a', 'b', 'c'], 2).save()).toBeNull();
    const whole = listOf(['a', 'b'], 2);
    whole.absorb(listOf(['c']).save());
    expect(whole.save()).toBeNull();
    const other = listOf(['a']);
    other.absorb(null);
    other.add('b');
    expect(other.save()).toBeNull();
  });
});
