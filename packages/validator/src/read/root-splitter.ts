import type { Gap, InputIndex } from './input-index.ts';
import { createRootMask } from './root-mask.ts';
import type { RootPath } from './root-path.ts';
import { createSplitter, type Splitter } from './split.ts';

const MOST_GAPS = 100;

/**
 * A splitter for documents that stand below the top of the values of an input. What is not below the
 * root is not looked at; it takes one more pass over every byte than `createSplitter` does.
 */
export function createRootSplitter(root: RootPath, limit?: number): Splitter {
  const gaps: Gap[] = [];
  const splitter = createSplitter(limit);
  const mask = createRootMask(root, (offset) => {
    if (gaps.length < MOST_GAPS) gaps.push({ offset });
  });

  return {
    isFull: splitter.isFull,
    // What is masked may still turn out to be no root.
    openItems: () => null,
    push(chunk) {
      splitter.push(mask.apply(chunk));
    },
    end() {
      const index = splitter.end();
      const complete = index.complete && (index.cut || mask.isComplete());
      const documents: InputIndex['documents'] = {
        count: index.documents.count,
        at(ordinal) {
          const document = index.documents.at(ordinal);
          return { ...document, place: mask.places.at(document.start) };
        },
      };
      const { count } = documents;
      const lineOf = (ordinal: number) => documents.at(ordinal).place[0];
      const isOneValue = count === 0 || lineOf(0) === lineOf(count - 1);
      const allGaps = [...index.gaps, ...gaps];
      return { ...index, isOneValue, root, documents, complete, gaps: allGaps };
    },
  };
}
