import { createCodeColumn, createCountColumn } from '../read/column.ts';

/** What an item is, as far as its place says: an element of `records`, or anything else. */
export type ItemForm = 'release' | 'record';

/** Where items come from. */
export interface ItemOrigin {
  /** Number of the input. */
  readonly input: number;
  readonly form: ItemForm;
  /** What they are read by: a plan's name, which holds version and extensions. */
  readonly subject: string;
}

/** The origins of items that come one after the other: one entry for each change. */
export interface ItemRuns {
  /** Notes the origin of the next item. */
  add(item: number, origin: ItemOrigin): void;
  at(item: number): ItemOrigin;
}

const FORMS: readonly ItemForm[] = ['release', 'record'];

export function createItemRuns(): ItemRuns {
  const firstItems = createCountColumn();
  const inputs = createCountColumn();
  const subjectNumbers = createCountColumn();
  const forms = createCodeColumn();
  const subjects: string[] = [];
  const numbers = new Map<string, number>();
  let runs = 0;
  let latest: ItemOrigin | null = null;

  function numberOf(subject: string): number {
    const number = numbers.get(subject) ?? subjects.push(subject) - 1;
    numbers.set(subject, number);
    return number;
  }

  return {
    add(item, origin) {
      const { input, form, subject } = origin;
      if (latest?.input === input && latest.form === form && latest.subject === subject) return;
      latest = origin;
      firstItems.set(runs, item);
      inputs.set(runs, input);
      forms.set(runs, FORMS.indexOf(form));
      subjectNumbers.set(runs, numberOf(subject));
      runs += 1;
    },
    at(item) {
      let low = 0;
      let high = runs - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (firstItems.get(middle) <= item) low = middle;
        else high = middle - 1;
      }
      return {
        input: inputs.get(low),
        form: FORMS[forms.get(low)] as ItemForm,
        subject: subjects[subjectNumbers.get(low)] as string,
      };
    },
  };
}
