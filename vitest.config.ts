import { defineConfig } from 'vitest/config';

/** How long a test may take before it is taken for one that hangs: far more than any needs, even on a busy machine. */
const HANGS = 300_000;

const project = (name: string, include: string[]) => ({
  test: {
    name,
    include,
    testTimeout: HANGS,
    hookTimeout: HANGS,
    expect: { poll: { timeout: HANGS } },
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [
        'test/unit/**/*.test.ts',
        'test/checks/**/*.test.ts',
        'test/search/**/*.test.ts',
      ]),
      project('build', ['test/build/**/*.test.ts']),
      project('dist', ['test/dist/**/*.test.ts']),
      project('browser', ['test/browser/**/*.test.ts']),
    ],
  },
});
