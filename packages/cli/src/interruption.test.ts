import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchProcess } from './interruption.ts';

describe('watchProcess', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('turns %s into an abort with exit code %i', (name, exitCode) => {
    const events = new EventEmitter();
    const watch = watchProcess(events);
    expect(watch.signal.aborted).toBe(false);
    events.emit(name);
    expect(watch.signal.reason).toMatchObject({ name: 'Interrupted', exitCode });
  });

  it('leaves the second signal to the system', () => {
    const events = new EventEmitter();
    watchProcess(events);
    events.emit('SIGINT');
    expect(events.listenerCount('SIGINT')).toBe(0);
  });

  it.each(['unhandledRejection', 'uncaughtException'])('turns %s into a fault', async (name) => {
    const events = new EventEmitter();
    const watch = watchProcess(events);
    const error = new Error('nobody awaited this');
    events.emit(name, error);
    await expect(watch.fault).rejects.toBe(error);
    expect(watch.signal.reason).toBe(error);
  });

  it('leaves no listener behind', () => {
    const events = new EventEmitter();
    watchProcess(events).stop();
    expect(events.eventNames()).toEqual([]);
  });
});
