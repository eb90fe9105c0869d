import type { Command } from '../command.ts';
import { tableCommand } from '../table-command.ts';

/** `vitrina table suppliers`: writes a row for each supplier. */
export const tableSuppliers: Command = tableCommand('suppliers');
