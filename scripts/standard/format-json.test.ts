import { expect, it } from 'vitest';
import { formatJson } from './format-json.js';

it('keeps on one line what fits there', () => {
  const value = { type: ['string', 'null'], properties: {}, enum: [], minimum: 0, open: true };
  expect(formatJson(value)).toBe(
    '{ "type": ["string", "null"], "properties": {}, "enum": [], "minimum": 0, "open": true }\n',
  );
});

it('wraps lists and tables of scalars, and gives each other member a line', () => {
  const codes = Array.from({ length: 30 }, (_, index) => `code-${index}`);
  const table = Object.fromEntries(codes.map((code, index) => [code, index]));
  const text = formatJson({ codes, table, objects: [{ codes: codes.slice(0, 9) }, { codes: [] }] });
  expect(text).toMatchInlineSnapshot(`
    "{
      "codes": [
        "code-0", "code-1", "code-2", "code-3", "code-4", "code-5", "code-6", "code-7", "code-8",
        "code-9", "code-10", "code-11", "code-12", "code-13", "code-14", "code-15", "code-16",
        "code-17", "code-18", "code-19", "code-20", "code-21", "code-22", "code-23", "code-24",
        "code-25", "code-26", "code-27", "code-28", "code-29"
      ],
      "table": {
        "code-0": 0, "code-1": 1, "code-2": 2, "code-3": 3, "code-4": 4, "code-5": 5, "code-6": 6,
        "code-7": 7, "code-8": 8, "code-9": 9, "code-10": 10, "code-11": 11, "code-12": 12,
        "code-13": 13, "code-14": 14, "code-15": 15, "code-16": 16, "code-17": 17, "code-18": 18,
        "code-19": 19, "code-20": 20, "code-21": 21, "code-22": 22, "code-23": 23, "code-24": 24,
        "code-25": 25, "code-26": 26, "code-27": 27, "code-28": 28, "code-29": 29
      },
      "objects": [
        {
          "codes": [
            "code-0", "code-1", "code-2", "code-3", "code-4", "code-5", "code-6", "code-7", "code-8"
          ]
        },
        { "codes": [] }
      ]
    }
    "
  `);
});

it('loses nothing, and writes no line of more than 100 columns', () => {
  const widths = Array.from({ length: 120 }, (_, width) => 'x'.repeat(width % 60));
  const value = widths.map((word, index) => ({ [word]: widths.slice(0, index), word, none: null }));
  expect(JSON.parse(formatJson(value))).toEqual(value);
  for (const line of formatJson(value).split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});
