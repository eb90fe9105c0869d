import type { Command } from '../command.ts';
import { print } from '../print.ts';

/** `vitrina completion`: prints what makes a shell complete the command line. */
export const completion: Command = {
  name: 'completion',
  positional: { name: 'shell', many: false, required: false },
  options: [],
  examples: [
    { line: 'eval "$(vitrina completion bash)"', text: 'completion-bash' },
    { line: 'vitrina completion fish | source', text: 'completion-fish' },
  ],
  configuration: 'unread',
  async run(given, { terminal }) {
    const [{ findShell, SHELLS, shellScript }, { nearest }, { UsageError }] = await Promise.all([
      import('../completion/shell-scripts.ts'),
      import('../suggest.ts'),
      import('../usage-error.ts'),
    ]);
    const [name = terminal.environment['SHELL'] ?? ''] = given.positionals;
    const shell = findShell(name);
    if (shell === undefined) {
      throw new UsageError('unknown-shell', {
        shell: name,
        shells: SHELLS.join(', '),
        ...nearest(name, SHELLS),
      });
    }
    await print(shellScript(shell), terminal);
    return 0;
  },
};
