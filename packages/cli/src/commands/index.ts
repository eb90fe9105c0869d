import type { Command } from '../command.ts';

/** Every command by name, loaded when it is called for. Written by `npm run update`. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  checks: async () => (await import('./checks.ts')).checks,
  explain: async () => (await import('./explain.ts')).explain,
};
