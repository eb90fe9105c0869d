import { defineConfig } from 'vitest/config';

const shared = {
  ssr: { resolve: { conditions: ['vitrina-source', 'node', 'import', 'default'] } },
};

export default defineConfig({
  test: {
    // All cores: vitest leaves one free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: [
            'packages/*/src/**/*.test.ts',
            'schemas/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/{bench,house}/**/*.test.ts',
          ],
        },
      },
      {
        ...shared,
        test: {
          name: 'property',
          include: ['test/property/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'differential',
          include: ['test/differential/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      { ...shared, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 60_000 } },
      {
        ...shared,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
