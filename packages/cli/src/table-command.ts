import type { TableName } from '@vitrina/validator';
import type { Command } from './command.ts';
import { PROCESS_OPTIONS } from './input-options.ts';
import { TABLE_FORMATS } from './table-formats.ts';

/** The command that writes one table of what processes hold. */
export function tableCommand(table: TableName): Command {
  return {
    name: `table ${table}`,
    positional: { name: 'input', many: true, required: false },
    options: [
      {
        name: 'format',
        letter: 'f',
        kind: 'repeated',
        formats: TABLE_FORMATS,
        fallback: 'csv',
        value: 'format',
        text: 'table-format',
      },
      ...PROCESS_OPTIONS,
    ],
    examples: [
      { line: `vitrina table ${table} releases.json > ${table}.csv`, text: 'table' },
      { line: `vitrina table ${table} data -f csv=${table}.csv`, text: 'table-file' },
    ],
    async run(given, context) {
      const { writeTable } = await import('./write-table.ts');
      return writeTable(table, given, context);
    },
  };
}
