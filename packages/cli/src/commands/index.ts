import type { Command } from '../command.ts';

/** Every command by name, loaded when it is called for. Written by `npm run update`. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  checklists: async () => (await import('./checklists.ts')).checklists,
  checks: async () => (await import('./checks.ts')).checks,
  completion: async () => (await import('./completion.ts')).completion,
  'config check': async () => (await import('./config-check.ts')).configCheck,
  'config print': async () => (await import('./config-print.ts')).configPrint,
  coverage: async () => (await import('./coverage.ts')).coverage,
  criteria: async () => (await import('./criteria.ts')).criteria,
  diff: async () => (await import('./diff.ts')).diff,
  explain: async () => (await import('./explain.ts')).explain,
  gate: async () => (await import('./gate.ts')).gate,
  init: async () => (await import('./init.ts')).init,
  merge: async () => (await import('./merge.ts')).merge,
  score: async () => (await import('./score.ts')).score,
  'table awards': async () => (await import('./table-awards.ts')).tableAwards,
  'table bids': async () => (await import('./table-bids.ts')).tableBids,
  'table buyers': async () => (await import('./table-buyers.ts')).tableBuyers,
  'table contracts': async () => (await import('./table-contracts.ts')).tableContracts,
  'table suppliers': async () => (await import('./table-suppliers.ts')).tableSuppliers,
};
