import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], timeout = 20_000) => ({
  test: { name, include, testTimeout: timeout, hookTimeout: 120_000 },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [
        'test/unit/**/*.test.ts',
        'test/checks/**/*.test.ts',
        'test/search/**/*.test.ts',
      ]),
      project('build', ['test/build/**/*.test.ts'], 300_000),
      project('hostile', ['test/hostile/**/*.test.ts'], 1_200_000),
      project('dist', ['test/dist/**/*.test.ts'], 60_000),
      project('browser', ['test/browser/**/*.test.ts'], 60_000),
    ],
  },
});
