import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtFiles, builtPages, DIST, read, leadsOn } from './pages.ts';

/** Cards that other sites frame are no pages to share. */
const pages = builtPages().filter((page) => !page.startsWith('/embed/'));
const meta = (page: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(read(page))?.[1];
const imageOf = (page: string) => new URL(meta(page, 'og:image')!).pathname;

describe('a shared link', () => {
  test('has a title, a description, an address and an image with words for those who do not see it, on every page', () => {
    for (const page of pages)
      for (const property of [
        'og:title',
        'og:description',
        'og:type',
        'og:url',
        'og:site_name',
        'og:image',
        'og:image:alt',
        'twitter:card',
      ])
        expect(meta(page, property), `${property} of ${page}`).toBeTruthy();
  });

  test('shows an image that exists, of 1200 × 630 and under 100 kB, which some readers set as their limit', () => {
    const images = [...new Set(pages.map(imageOf))];
    for (const image of images) {
      const bytes = readFileSync(join(DIST, image));
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], image).toEqual([1200, 630]);
      expect(statSync(join(DIST, image)).size, image).toBeLessThan(100_000);
    }
    expect(builtFiles('og').toSorted()).toEqual(images.sort());
  });

  test('has an image of its own for every article, category, Top Tools list, and whatever appears by the day or stands in a set', () => {
    const own = pages.filter(
      (page) =>
        !leadsOn(page) &&
        /^\/(?:magazine\/(?!(?:archive|about|corrections)\/)[\w-]+|(?:categories|picks|digests|challenges|collections|compare)\/[\w-]+|top-tools\/\d{4})\/$/.test(
          page,
        ),
    );
    expect(own.length).toBeGreaterThan(150);
    for (const page of own) expect(imageOf(page)).toBe(`/og${page.slice(0, -1)}.png`);
    const images = own.map((page) => readFileSync(join(DIST, imageOf(page))).toString('base64'));
    expect(new Set(images).size).toBe(own.length);
  });
});
