/** Watches that the values of an array are parted by exactly one comma each. */
export interface CommaWatch {
  /** The array opens. */
  start(): void;
  value(offset: number): void;
  comma(offset: number): void;
  /** The array closes. */
  end(offset: number): void;
  /** Takes a value for granted whose place is reported elsewhere. */
  pardon(): void;
}

/** `report` is called with the offset of the first byte that cannot stand where it does. */
export function createCommaWatch(report: (offset: number) => void): CommaWatch {
  let last: 'bracket' | 'value' | 'comma' = 'bracket';
  return {
    start() {
      last = 'bracket';
    },
    value(offset) {
      if (last === 'value') report(offset);
      last = 'value';
    },
    comma(offset) {
      if (last !== 'value') report(offset);
      last = 'comma';
    },
    end(offset) {
      if (last === 'comma') report(offset);
    },
    pardon() {
      last = 'value';
    },
  };
}
