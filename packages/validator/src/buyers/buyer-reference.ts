/** Whom the caller means by a buyer. */
export interface BuyerReference {
  /** An id or a name as the data have it; `*` for every buyer. */
  readonly text: string;
  /** What the text is, where that is known. */
  readonly by?: 'id' | 'name';
}

/** Whether all that is asked for is to tell buyers apart. */
export function isEveryBuyer({ text, by }: BuyerReference): boolean {
  return text === '*' && by === undefined;
}
