import { describe, expect, it } from 'vitest';
import { inFlight } from './in-flight.ts';

const NUMBERS = [0, 1, 2, 3, 4, 5, 6];

describe('tasks in flight', () => {
  it('are told in their order, and no more of them are on their way than there is room for', async () => {
    let running = 0;
    let most = 0;
    const send = async (task: number): Promise<string> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, (NUMBERS.length - task) * 2));
      running -= 1;
      return `${task}`;
    };
    const told: unknown[] = [];
    for await (const done of inFlight(NUMBERS, { most: 3, send })) told.push(done);
    expect(told).toEqual(NUMBERS.map((task) => ({ task, result: `${task}` })));
    expect(most).toBe(3);
  });

  it('fail where it is their turn, whatever failed before', async () => {
    const send = async (task: number): Promise<number> => {
      if (task > 1) throw new RangeError(`${task}`);
      return task;
    };
    const told: number[] = [];
    const all = (async () => {
      for await (const { result } of inFlight(NUMBERS, { most: 4, send })) told.push(result);
    })();
    await expect(all).rejects.toThrow(new RangeError('2'));
    expect(told).toEqual([0, 1]);
  });

  it('end with the reason of the signal', async () => {
    const controller = new AbortController();
    const sending = { most: 2, send: async (task: number) => task, signal: controller.signal };
    const tasks = inFlight(NUMBERS, sending);
    await tasks.next();
    controller.abort(new RangeError('enough'));
    await expect(tasks.next()).rejects.toThrow('enough');
  });
});
