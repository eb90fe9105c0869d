import type { Command } from '../command.ts';

/** Every command by name, loaded when it is called for. Written by `npm run update`. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  checks: async () => (await import('./checks.ts')).checks,
  completion: async () => (await import('./completion.ts')).completion,
  'config check': async () => (await import('./config-check.ts')).configCheck,
  'config print': async () => (await import('./config-print.ts')).configPrint,
  explain: async () => (await import('./explain.ts')).explain,
  init: async () => (await import('./init.ts')).init,
};
