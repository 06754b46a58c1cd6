import { defineConfig } from 'vitest/config';

/** How long a test may take before it is taken for one that hangs: far more than any needs, even on a busy machine. */
const HANGS = 300_000;

const project = (name: string, include: string[], hangs = HANGS) => ({
  test: {
    name,
    include,
    testTimeout: hangs,
    hookTimeout: hangs,
    expect: { poll: { timeout: HANGS } },
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [
        'test/{unit,text,model,lib,read,checks,site,share,search,integrations,verify}/**/*.test.ts',
      ]),
      project('build', ['test/build/**/*.test.ts']),
      project('hostile', ['test/hostile/**/*.test.ts'], 4 * HANGS),
      project('dist', ['test/dist/**/*.test.ts']),
      project('browser', ['test/browser/**/*.test.ts']),
    ],
  },
});
