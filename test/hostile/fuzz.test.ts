import { expect, test } from 'vitest';
import { contentRoot } from '../content-root.ts';
import { fuzz } from './fuzz.ts';
import { mutant, SOURCES } from './mutate.ts';
import { HOSTILE_DAY } from './samples.ts';
import { putFiles, verdictOn } from './verdict.ts';

/** `FUZZ_SEED` repeats a run, `FUZZ_FILES` makes it longer: the check of a pull request tries 20,000. */
const SEED = process.env['FUZZ_SEED'] ?? String(Date.now() % 1_000_000);
const FILES = Number(process.env['FUZZ_FILES'] ?? 8_000);

test('what the mutations begin with is sound but for the fixtures that are meant to fail', () => {
  const root = contentRoot();
  const real = SOURCES.filter(({ path }) => /\/(?:tools|articles)\//.test(path)).slice(-200);
  putFiles(
    root,
    real.map(({ path, text }) => ({ path, content: text })),
  );
  const { accepted } = verdictOn(root, HOSTILE_DAY);
  expect(accepted.length).toBeGreaterThan(150);
});

test('the same seed gives the same files', () => {
  expect(mutant('seed', 7)).toEqual(mutant('seed', 7));
  expect(mutant('seed', 7)).not.toEqual(mutant('other', 7));
});

test(`${FILES} mutated files of FUZZ_SEED=${SEED}: no exception, every finding within a file, no second, nothing forbidden`, async () => {
  const { faults, accepted, slowest } = await fuzz(SEED, FILES);
  console.log(
    `fuzz: seed ${SEED}, ${FILES} files, ${accepted.length} accepted, the slowest (${slowest.index}) took ${slowest.seconds.toFixed(2)} s`,
  );
  expect(
    faults
      .slice(0, 20)
      .map(
        ({ index, fault }) =>
          `mutant('${SEED}', ${index}) in ${mutant(SEED, index).path}: ${fault}`,
      ),
  ).toEqual([]);
  expect(accepted.length).toBeGreaterThan(FILES / 20);
});
