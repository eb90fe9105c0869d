import { availableParallelism } from 'node:os';
import type { CheckOptions } from '@vitrina/validator';
import { startWorkers } from '@vitrina/validator/node';
import type { Arguments } from './arguments.ts';

/** The threads that large inputs are shared with: as many as there are cores, or as the caller says. */
export function readWorkers(given: Arguments): Pick<CheckOptions, 'workers'> {
  const count = given.count('workers') ?? availableParallelism();
  // One thread beside the main one would do its work later, not sooner.
  return count < 2 ? {} : { workers: startWorkers(count) };
}
