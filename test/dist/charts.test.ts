import { expect, test } from 'vitest';
import { parseFeed } from '@rowanmanning/feed-parser';
import { builtPages, read } from './pages.ts';

const figures = (html: string) =>
  [...html.matchAll(/<figure[^>]*class="chart-figure[^>]*>.*?<\/figure>/gs)].map(
    ([figure]) => figure,
  );
const pages = builtPages().filter((page) => figures(read(page)).length > 0);

test('the page of the lists shows the kinds of tool over time, and what rose from 2019 to 2020', () => {
  const html = read('/top-tools/');
  expect(figures(html)).toHaveLength(3);
  expect(html).toMatch(
    /2019 to 2020<\/h3>.*?162 tools have a known rank in both lists.*?data-tool="google-classroom".*?up 121/s,
  );
  expect(html).toMatch(/2014 to 2017<\/h3>.*?Too little is known of 2015 and 2016/s);
});

test('every chart says in words what it shows and is followed by its numbers as a table', () => {
  for (const figure of pages.flatMap((page) => figures(read(page)))) {
    const drawings = [
      ...figure.matchAll(/<svg[^>]*aria-labelledby="(\S+)" aria-describedby="(\S+)"/g),
    ];
    expect(drawings.length).toBeGreaterThan(0);
    for (const [, title, desc] of drawings) {
      expect(figure).toContain(`<title id="${title}">`);
      expect(figure).toContain(`<desc id="${desc}">`);
    }
    expect(figure).toMatch(/<details.*<table.*<td/s);
    expect(figure).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test('in the feed an article with charts has their tables and no drawing', () => {
  for (const item of parseFeed(read('/rss.xml')).items) {
    expect(item.content).not.toContain('<svg');
    const count = figures(read(new URL(item.url!).pathname)).length;
    expect(item.content!.match(/<figure>(?:(?!<\/figure>)[^])*<table>/g)?.length ?? 0).toBe(count);
  }
});
