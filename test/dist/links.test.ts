import { expect, test } from 'vitest';
import { ANCHORS } from '../../src/read/addresses.ts';
import { HOME, attributes, builtFiles, builtPages, leadsOn, read, readAsBuilt } from './pages.ts';

const files = new Set(builtFiles());
const pages = builtPages();
const html = new Map(pages.map((page) => [page, read(page)]));
const ids = new Map<string, Set<string>>();
const idsOf = (page: string) =>
  ids.get(page) ?? ids.set(page, new Set(attributes(html.get(page)!, 'id'))).get(page)!;

test('every link and every anchor within the site leads somewhere', () => {
  const broken = new Set<string>();
  for (const [page, source] of html) {
    for (const address of ['href', 'src', 'action'].flatMap((name) => attributes(source, name))) {
      if (/^(?:https?:|mailto:|data:)/.test(address)) continue;
      const { pathname, hash } = new URL(address, `https://site.invalid${page}`);
      const target = decodeURIComponent(pathname);
      const found = html.has(target) || files.has(target);
      if (!found) broken.add(`${page}: ${address}`);
      else if (hash && html.has(target) && !idsOf(target).has(decodeURIComponent(hash.slice(1))))
        broken.add(`${page}: ${address} (no such anchor)`);
    }
  }
  expect([...broken].slice(0, 20)).toEqual([]);
});

test('nothing asks for the root of a host below which the site stands', () => {
  const attribute = new RegExp(`\\s[\\w-]+="(?:0; url=)?/(?!${HOME.pathname.slice(1)})`);
  expect(pages.filter((page) => attribute.test(readAsBuilt(page)))).toEqual([]);
});

test('every anchor that texts may name stands on some page of its route', () => {
  for (const [route, anchors] of Object.entries(ANCHORS)) {
    const pattern = new RegExp(`^${route.replace(/\[\w+\]/, '[^/]+')}$`);
    const found = new Set(
      pages.filter((page) => pattern.test(page)).flatMap((page) => [...idsOf(page)]),
    );
    for (const anchor of anchors) expect(found, `${route}#${anchor}`).toContain(anchor);
  }
});

test('every page but those that lead on and not-found is linked from another page', () => {
  const linked = new Set(
    pages.flatMap((page) =>
      attributes(html.get(page)!, 'href')
        .filter(
          (href) => href.startsWith('/') && new URL(href, 'https://site.invalid').pathname !== page,
        )
        .map((href) => new URL(href, 'https://site.invalid').pathname),
    ),
  );
  expect(
    pages
      .filter((page) => !linked.has(page) && page !== '/404.html' && !leadsOn(page))
      .slice(0, 10),
  ).toEqual([]);
});

test('every page has a title, a description, one main heading, a language and a canonical address', () => {
  for (const [page, source] of html) {
    expect(source, page).toMatch(/<html lang="en-GB">/);
    expect(source, page).toMatch(/<title>[^<]{5,}<\/title>/);
    expect(source, page).toMatch(/<meta name="description" content="[^"]{20,400}">/);
    expect(source.match(/<h1[\s>]/g), page).toHaveLength(1);
    if (!/name="robots" content="noindex"/.test(source))
      expect(source, page).toContain(`rel="canonical" href="https://`);
  }
});
