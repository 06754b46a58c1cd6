import { defineConfig } from 'vitest/config';

/** How long a test may take before it is taken for one that hangs: far more than any needs, even on a busy machine. */
const HANGS = 300_000;

const project = (name: string, include: string[], { hangs = HANGS, isolate = true } = {}) => ({
  test: {
    name,
    include,
    isolate,
    testTimeout: hangs,
    hookTimeout: hangs,
    expect: { poll: { timeout: HANGS } },
  },
});

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        [
          'test/{unit,text,model,lib,read,checks,site,share,search,integrations,verify}/**/*.test.ts',
        ],
        // Files share what they import, which is most of their work; none leaves anything behind for the next.
        { isolate: false },
      ),
      project('build', ['test/build/**/*.test.ts']),
      project('hostile', ['test/hostile/**/*.test.ts'], { hangs: 4 * HANGS }),
      project('dist', ['test/dist/**/*.test.ts'], { isolate: false }),
      project('browser', ['test/browser/**/*.test.ts']),
    ],
  },
});
