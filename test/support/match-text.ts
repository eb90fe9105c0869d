/**
 * True where a text is as expected. In `expected` a line of three dots stands for any lines, none
 * included; three dots inside a line stand for anything on that line.
 */
export function matchesText(text: string, expected: string): boolean {
  const source = expected
    .split('\n')
    .map((line) => (line === '...' ? ANY_LINES : `${linePattern(line)}\n`))
    .join('')
    .replace(/\n$/, '');
  return new RegExp(`^${source}$`).test(text);
}

const ANY_LINES = '(?:[^\\n]*\\n)*?';

function linePattern(line: string): string {
  return line
    .split('...')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\n]*');
}
