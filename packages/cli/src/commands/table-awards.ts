import type { Command } from '../command.ts';
import { tableCommand } from '../table-command.ts';

/** `vitrina table awards`: writes a row for each supplier of an award. */
export const tableAwards: Command = tableCommand('awards');
