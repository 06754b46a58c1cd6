/**
 * `npm run bench -- fit`: weights for the features of the ranking, found on the judged queries to tune on. Each query is
 * judged by weights that were found without it, in five parts; the weights that are printed last were found on all.
 */
import { candidates } from '../../src/lib/search/rank.ts';
import { readQuery } from '../../src/lib/search/query-reading.ts';
import { recordsOf } from '../../src/lib/search/records.ts';
import { FEATURE_NAMES, scoreOf, WEIGHTS, type Features } from '../../src/lib/search/score.ts';
import { passes } from '../../src/lib/search/facets.ts';
import { SearchStore } from '../../src/lib/search/store.ts';
import { benchLibrary, benchFiles } from './content-engine.ts';
import { judgedQueries } from './judge.ts';

type Weights = Record<keyof Features, number>;
/** A query with the records that may answer it, each with whether it is right. */
interface Case {
  weight: number;
  options: { features: Features; right: boolean }[];
}

const FOLDS = 5;
/** What a weight is multiplied by in search of a better one. */
const STEPS = [0.5, 0.7, 0.85, 0.95, 1.05, 1.2, 1.5, 2];
/** One weight stands for the scale. */
const FIXED: keyof Features = 'name';

const library = benchLibrary();
const queries = judgedQueries('tuned-on', recordsOf(library));
const files = benchFiles(library);
const store = new SearchStore((path) => Promise.resolve(files.get(path)));
const ready = await store.load();
const sizes = Map.groupBy(queries, ({ kind }) => kind);
const cases: Case[] = [];
for (const { q, kind, want, every, not } of queries) {
  const { intent, words } = await readQuery(q, ready, store);
  if (intent.like !== undefined || intent.compared.length > 0 || every || not) continue;
  const groups = intent.facetWords.map(({ facets }) => facets);
  const options = candidates(intent, ready, ready.names.find(intent.rest, 60), words)
    .filter(({ record }) => passes(record, groups))
    .map(({ features, record }) => ({ features, right: want.includes(record.slug) }));
  // Kinds with many queries do not outvote the others.
  if (options.some(({ right }) => right))
    cases.push({ weight: 1 / Math.sqrt(sizes.get(kind)?.length ?? 1), options });
}

/** How good weights are: the mean of reciprocal rank and success at three, 0 to 1. */
function quality(weights: Weights, over: readonly Case[]): number {
  let sum = 0;
  let all = 0;
  for (const { weight, options } of over) {
    let best = -Infinity;
    for (const { features, right } of options)
      if (right) best = Math.max(best, scoreOf(features, weights));
    const rank =
      1 +
      options.filter(({ features, right }) => !right && scoreOf(features, weights) >= best).length;
    sum += (weight * ((rank <= 10 ? 1 / rank : 0) + (rank <= 3 ? 1 : 0))) / 2;
    all += weight;
  }
  return sum / all;
}

/** Goes from weight to weight as long as that gets better. */
function fit(over: readonly Case[]): Weights {
  let weights: Weights = { ...WEIGHTS };
  let best = quality(weights, over);
  for (let better = true; better;) {
    better = false;
    for (const name of FEATURE_NAMES.filter((own) => own !== FIXED))
      for (const step of STEPS) {
        const tried = { ...weights, [name]: weights[name] * step };
        const found = quality(tried, over);
        if (found > best + 1e-4) [weights, best, better] = [tried, found, true];
      }
  }
  return weights;
}

console.log(
  `${cases.length} queries. With the weights as they are: ${quality(WEIGHTS, cases).toFixed(4)}`,
);
let apart = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(cases.filter((_, place) => place % FOLDS !== fold));
  const held = cases.filter((_, place) => place % FOLDS === fold);
  const now = quality(weights, held);
  apart += now / FOLDS;
  console.log(
    `part ${fold + 1}: as they are ${quality(WEIGHTS, held).toFixed(4)}, fitted without it ${now.toFixed(4)}`,
  );
}
console.log(`Fitted, each judged by weights found without it: ${apart.toFixed(4)}`);
const all = fit(cases);
console.log(`Fitted on all: ${quality(all, cases).toFixed(4)}`);
for (const name of FEATURE_NAMES) console.log(`  ${name}: ${all[name].toFixed(1)},`);
