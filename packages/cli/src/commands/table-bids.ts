import type { Command } from '../command.ts';
import { tableCommand } from '../table-command.ts';

/** `vitrina table bids`: writes a row for each bid. */
export const tableBids: Command = tableCommand('bids');
