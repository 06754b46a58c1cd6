/**
 * `npm run bench -- search`: how well and how fast the search answers, beside MiniSearch, Lunr, Fuse.js,
 * FlexSearch, Orama and Pagefind as it comes, all made from the same records, judged on the same queries
 * (scripts/bench/queries-tuned-on.yaml and queries-measured-only.yaml, each part by itself), timed in the same browser, at the size of the directory and at 20,000 records.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesOf, recordsOf } from '../../src/lib/search/records.ts';
import type { FullRecord } from '../../src/lib/search/record.ts';
import { benchLibrary, engineOver } from './content-engine.ts';
import { quick } from './options.ts';
import { judge, judgedQueries, PARTS, tableOf, type Verdict } from './judge.ts';
import { timeInBrowser, type Timing } from './browser-times.ts';
import { RIVALS, type RivalDocument } from './rivals.ts';
import { scaled } from './scale.ts';

const SIZES = quick ? [2400] : [2400, 20_000];
const LIBRARIES: Record<string, string> = {
  MiniSearch: 'minisearch',
  Lunr: 'lunr',
  'Fuse.js': 'fuse.js',
  FlexSearch: 'flexsearch',
  Orama: '@orama/orama',
};

const library = benchLibrary();
const real = recordsOf(library);
const categories = new Map(library.categories.map(({ slug, data }) => [slug, data]));
const queries = PARTS.flatMap((part) => judgedQueries(part, real));

interface Row {
  engine: string;
  size: number;
  verdicts: Verdict[];
  timing: Timing;
}
const rows: Row[] = [];

for (const size of SIZES) {
  const records = scaled(real, size);
  const begun = performance.now();
  const files = filesOf(library, records);
  console.log(
    `${size} records: all data files made in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  const documents = records.map(documentOf);
  const engine = engineOver(files);
  const answer = async (q: string) =>
    (await engine.search({ q, chosen: {}, sort: 'relevance' })).hits.map(
      ({ record }) => record.slug,
    );
  const ours = await judge(queries, answer);
  for (const part of PARTS) {
    const { verdicts } = await judge(judgedQueries(part, real), answer);
    console.log(`\n${part}, among ${size} records\n\n${tableOf(verdicts)}`);
  }
  const indexes = new Map<string, string>();
  const judged = new Map<string, Verdict[]>([['this site', ours.verdicts]]);
  for (const rival of RIVALS) {
    const index = await rival.make(documents);
    indexes.set(rival.name, index);
    const open = rival.open(index);
    // Fuse looks through every record for every query: at the larger size a part of the queries has to do.
    const asked =
      rival.name === 'Fuse.js' && size > 5000
        ? queries.filter((_, place) => place % 4 === 0)
        : queries;
    judged.set(
      rival.name,
      (await judge(asked, async (q) => (await open(q)).map((id) => id.split('/')[1]!))).verdicts,
    );
    console.error(`${rival.name}, ${size} records: judged`);
  }
  const libraries = new Map(
    await Promise.all(
      Object.entries(LIBRARIES).map(async ([name, entry]): Promise<[string, number]> => [
        name,
        await librarySize(entry),
      ]),
    ),
  );
  const timings = await timeInBrowser({ files, indexes, libraries, documents, queries });
  judged.set('Pagefind as it comes', timings.pagefind.verdicts);
  for (const [name, verdicts] of judged)
    rows.push({
      engine: name,
      size,
      verdicts,
      timing: name === 'Pagefind as it comes' ? timings.pagefind.timing : timings.times.get(name)!,
    });
}

console.log(
  '\n| engine | records | MRR@10 | success@3 | first results, kB | a further query, kB (median, p95) | key to paint, ms (median, p95) |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
);
for (const { engine, size, verdicts, timing } of rows) {
  const all = verdicts.find(({ kind }) => kind === 'all')!;
  console.log(
    `| ${engine} | ${size} | ${all.mrr.toFixed(3)} | ${all.success.toFixed(3)} | ${kb(timing.first.median)} (most ${kb(timing.first.most)}) | ${kb(timing.further.median)}, ${kb(timing.further.p95)} | ${timing.paint.median.toFixed(0)}, ${timing.paint.p95.toFixed(0)} |`,
  );
}
mkdirSync('.bench', { recursive: true });
writeFileSync('.bench/search.json', JSON.stringify(rows, null, 2));
console.log('\nAs JSON: .bench/search.json');

function documentOf(record: FullRecord): RivalDocument {
  const kinds = record.categories.flatMap((id) =>
    categories.get(id)
      ? [categories.get(id)!.title, categories.get(id)!.question, ...categories.get(id)!.aliases]
      : [],
  );
  return {
    id: `${record.type}/${record.slug}`,
    name: record.name,
    aliases: record.aliases.join(', '),
    kinds: kinds.join(', '),
    summary: record.summary,
  };
}

/** Bytes of a library bundled for a browser, compressed. */
async function librarySize(entry: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        `export * from ${JSON.stringify(entry)}; export { default } from ${JSON.stringify(entry)};`.replace(
          entry === '@orama/orama' ? / export \{ default \}.*$/ : /$^/,
          '',
        ),
      resolveDir: '.',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  return gzipSync(outputFiles[0]!.contents).length;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
