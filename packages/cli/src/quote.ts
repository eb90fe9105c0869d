const LONGEST_VALUE = 60;

/** A value as a sentence can show it: in short, and blank ones in quotation marks. */
export function quote(value: unknown): string {
  const isWord = typeof value === 'string' && value.trim() !== '';
  const text = isWord ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
