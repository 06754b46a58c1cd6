import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VOTE } from '../../src/model/vote.ts';
import { SURVEY } from '../../src/model/workplace-survey.ts';
import { formatDay } from '../../src/text/days.ts';
import { evidenceState } from '../../src/lib/evidence/evidence-state.ts';
import { evidenceSentence } from '../../src/lib/evidence/evidence-words.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { readContentFiles } from '../../src/read/content-files.ts';
import { DIST, attributes, builtPages, read } from './pages.ts';

const { library } = readLibrary(
  readContentFiles(process.cwd()),
  new Date().toISOString().slice(0, 10),
);
const pages = new Set(builtPages());

test('every tool, category and author has its page', () => {
  for (const tool of library.tools) expect(pages, tool.slug).toContain(`/tools/${tool.slug}/`);
  for (const category of library.categories)
    expect(pages, category.slug).toContain(`/categories/${category.slug}/`);
  for (const author of library.authors)
    expect(pages, author.slug).toContain(`/authors/${author.slug}/`);
});

test('the directory leads to every tool without a script', () => {
  const reached = new Set(
    [...pages]
      .filter((page) => page.startsWith('/tools/a-z/'))
      .flatMap((page) => attributes(read(page), 'href')),
  );
  for (const tool of library.tools) expect(reached).toContain(`/tools/${tool.slug}/`);
});

test('a tool page carries the hooks others rely on', () => {
  const html = read('/tools/moodle/');
  expect(html).toMatch(/<article[^>]* data-tool="moodle"/);
  expect(html).toMatch(/<dl[^>]* data-facts/);
});

test('a closed tool names its year and leads to its successor, but not to its old address', () => {
  const delicious = library.tools.find((tool) => tool.slug === 'delicious')!.data;
  const html = read('/tools/delicious/');
  expect(html).toContain(`closed in ${delicious.ended}`);
  expect(attributes(html, 'href')).toContain(`/tools/${delicious.successor}/`);
  expect(attributes(html, 'href').filter((href) => href.startsWith(delicious.url))).toEqual([]);
});

test('a tool page states its evidence as it follows from the entry, fact by fact', () => {
  const verdicts = new Set<string>();
  for (const { slug, data } of library.tools) {
    const state = evidenceState(data, library.today);
    if (verdicts.has(state.verdict) && slug !== 'moodle') continue;
    verdicts.add(state.verdict);
    const html = read(`/tools/${slug}/`);
    expect(attributes(html, 'data-evidence'), slug).toEqual([state.verdict]);
    expect(html).toContain(evidenceSentence(state));
    const rows = [...html.matchAll(/ data-fact="(\w+)"(?: data-shown="(\w+)")?/g)];
    expect(rows.map(([, field, shown = 'not']) => [field, shown]).sort()).toEqual(
      state.facts.map(({ field, shown }) => [field, shown]).sort(),
    );
  }
  expect([...verdicts].sort()).toEqual(['all', 'none', 'some']);
});

test('the page about facts counts what is shown, and says the rule', () => {
  const html = read('/about/facts/');
  expect(html).toContain('<h1');
  for (const { field } of evidenceState(library.tools[0]!.data, library.today).facts)
    expect(html).toContain(`data-field="${field}"`);
});

test('lists of tools are marked as such', () => {
  expect(read('/categories/lms-open-source/')).toMatch(/<li[^>]* data-tool="moodle"/);
});

test('the search page carries its hooks', () => {
  const html = read('/search/');
  expect(html).toMatch(/<ol[^>]* data-results[^>]* data-state="idle"/);
  expect(html).toContain('<noscript>');
});

test('every year of the Top Tools has its page, and says how much of it is known', () => {
  for (const { data } of library.rankings) {
    const html = read(`/top-tools/${data.year}/`);
    expect(html).toContain(
      data.complete
        ? `All ${data.size} ranks are known`
        : data.lists.overall.length > 0
          ? `Partly known: ${data.lists.overall.length} of ${data.size} ranks`
          : 'No rank of this list is known',
    );
  }
});

test('a tool of the Top Tools shows its ranks, as a chart and as a table', () => {
  expect(read('/tools/youtube/')).toMatch(
    /<figure data-rank-history[^>]*>.*<svg[^>]*role="img".*<table/s,
  );
});

test('all of the Top 200 of 2020 are in the directory', () => {
  const ranks = library.rankings.find(({ data }) => data.year === 2020)!.data.lists.overall;
  expect(ranks).toHaveLength(200);
  for (const { tool } of ranks) expect(pages).toContain(`/tools/${tool}/`);
});

test('the page of the open vote says how to vote and until when', () => {
  const html = read(`/top-tools/${VOTE.year}/`);
  expect(html).toContain(formatDay(VOTE.closes));
  if (library.ballots.length === 0) expect(html).toContain('No vote has come in yet');
});

test('of the list of 2026, known at second hand, nothing is numbered and no chart is drawn', () => {
  const html = read('/top-tools/2026/');
  expect(html).toMatch(/named in this order by [^.]*, not numbered/);
  expect(html).not.toMatch(/<svg[^>]*role="img"|<td[^>]*>\s*1\s*<|<li value=/);
  const { mentions } = library.rankings.find(({ data }) => data.year === 2026)!.data;
  const places = mentions.map(({ tool }) => html.indexOf(`/tools/${tool}/`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('the ballot and the page of the vote say that the vote carries the survey on if it has ended', () => {
  for (const page of ['/edit/ballot/', `/top-tools/${VOTE.year}/`])
    expect(read(page).replace(/\s+/g, ' ')).toContain(
      'If it has ended, this vote is what carries it on.',
    );
});

test('every published result of the workplace survey stands with its source, its number of answers and each figure', () => {
  const html = read('/learning-in-the-workplace/');
  for (const { data } of library.surveys) {
    const [, part = ''] = html.split(`id="${data.id}"`);
    expect(part, data.id).toContain(data.source);
    if (data.answers) expect(part).toContain(data.answers.toLocaleString('en-GB'));
    for (const { valued } of data.ways)
      if (valued !== undefined) expect(part).toMatch(new RegExp(`<td[^>]*>${valued}</td>`));
  }
  expect(html).toMatch(/<figure class="chart-figure".*<svg[^>]*role="img".*<table/s);
});

test('our own survey says when it is open, and shows no answer that nobody gave', () => {
  const html = read('/learning-in-the-workplace/').replace(/\s+/g, ' ');
  expect(html).toContain(formatDay(SURVEY.closes));
  if (library.answers.length === 0) expect(html).not.toContain('Counted:');
  expect(read('/contribute/answer/')).toContain(formatDay(SURVEY.opens));
});

test('the Top Tools are open data: all ranks, with sources', () => {
  const { years } = JSON.parse(read('/data/top-tools.json')) as {
    years: { lists: Record<string, unknown[]> }[];
  };
  const ranks = years.flatMap(({ lists }) => Object.values(lists).flat()).length;
  const lines = read('/data/top-tools.csv').trim().split('\r\n');
  expect(lines).toHaveLength(ranks + 1);
  expect(ranks).toBe(
    library.rankings.reduce((sum, { data }) => sum + Object.values(data.lists).flat().length, 0),
  );
  expect(lines[0]).toBe('year,list,rank,tool,name,printed as,votes,computed,disputed,note,sources');
});

describe('what the ecosystem expects', () => {
  test.each([
    'robots.txt',
    'sitemap-index.xml',
    'opensearch.xml',
    '404.html',
    'rss.xml',
    'tools/rss.xml',
    'feeds.opml',
    'icon.svg',
    'pagefind/pagefind.js',
  ])('%s is there', (file) => {
    expect(existsSync(join(DIST, file))).toBe(true);
  });

  test.each(Object.keys(COLLECTIONS))(
    'the JSON Schema of %s describes every field',
    (collection) => {
      const schema = JSON.parse(
        readFileSync(join(DIST, `schemas/${collection}.schema.json`), 'utf8'),
      );
      expect(schema.$id).toContain(`/schemas/${collection}.schema.json`);
      expect(schema.additionalProperties).toBe(false);
      for (const [name, property] of Object.entries<{ description?: string }>(schema.properties))
        expect(property.description, name).toBeTruthy();
    },
  );

  test('the sitemap lists pages once, and none that asks not to be indexed', () => {
    const addresses = [...read('/sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => new URL(address!).pathname,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('/tools/moodle/');
    expect(addresses).not.toContain('/search/');
  });
});

test('a closed tool never leads on to another that is closed', () => {
  const closed = library.tools.filter(({ data }) => data.status !== 'active');
  const gone = new Set(closed.map(({ slug }) => `/tools/${slug}/`));
  expect(closed.length).toBeGreaterThan(100);
  for (const { slug } of closed) {
    const html = read(`/tools/${slug}/`);
    const [banner = ''] = /<div class="callout[^>]*role="note".*?<\/div>/s.exec(html) ?? [];
    expect(banner, slug).not.toBe('');
    const others = attributes(banner, 'href').filter(
      (href) => gone.has(href) && href !== `/tools/${slug}/`,
    );
    expect(others, slug).toEqual([]);
  }
});

test('a top category lists every tool that is at home in it, under its parts', () => {
  for (const { slug } of library.categories.filter(({ data }) => !data.parent)) {
    const parts = library.categories
      .filter(({ data }) => data.parent === slug)
      .map((part) => part.slug);
    const home = library.tools.filter(({ data }) => parts.includes(data.categories[0]!));
    expect(attributes(read(`/categories/${slug}/`), 'data-tool').toSorted()).toEqual(
      home.map((tool) => tool.slug).toSorted(),
    );
  }
});
