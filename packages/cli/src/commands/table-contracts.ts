import type { Command } from '../command.ts';
import { tableCommand } from '../table-command.ts';

/** `vitrina table contracts`: writes a row for each contract. */
export const tableContracts: Command = tableCommand('contracts');
