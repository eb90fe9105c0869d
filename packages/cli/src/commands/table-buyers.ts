import type { Command } from '../command.ts';
import { tableCommand } from '../table-command.ts';

/** `vitrina table buyers`: writes a row for each buyer. */
export const tableBuyers: Command = tableCommand('buyers');
