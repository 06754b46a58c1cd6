import { describe, expect, test } from 'vitest';
import { namesOneOf, pageNames, parkedBy } from '../../../src/lib/verify/addresses.ts';

const HOME = 'https://foo.org/';

describe('a parked page', () => {
  test.each([
    ['for sale', '<title>foo.org</title><h1>The domain foo.org is for sale</h1>'],
    ['for an offer', '<p>foo.org</p><a href="/x">Buy this domain</a>'],
    ['parked by its host', '<p>This domain is parked free of charge.</p>'],
    ['expired', '<p>Domain expired. Renew now.</p>'],
    ['in German', '<p>Die Domain foo.org steht zum Verkauf.</p>'],
    ['in French', '<p>Le nom de domaine foo.org est à vendre.</p>'],
    ['in Spanish', '<p>El dominio foo.org está en venta</p>'],
    ['with a script alone', '<script>window.location.href="/lander"</script>'],
    [
      'with the code of a parking firm',
      '<script src="https://img1.wsimg.com/parking-lander/static/js/main.js"></script>',
    ],
  ])('%s', (_, html) => {
    expect(parkedBy(HOME, HOME, html)).toMatch(/^it (?:says|fetches) /);
  });

  test('is where domains wait for a buyer, unless that is the tool', () => {
    const sold = 'https://www.hugedomains.com/domain_profile.cfm?d=foo.org';
    expect(parkedBy(HOME, sold, '')).toBe('it leads to hugedomains.com');
    expect(parkedBy('https://hugedomains.com/', sold, '')).toBeUndefined();
  });

  test.each([
    [
      'a page that says much, and sells domains too',
      `<p>${'Learn how to choose. '.repeat(100)} Buy this domain.</p>`,
    ],
    ['an empty page, which scripts fill', '<div id="root"></div><script src="/app.js"></script>'],
    ['a page about sales', '<h1>Courses for sale: your domain knowledge</h1>'],
  ])('is not %s', (_, html) => {
    expect(parkedBy(HOME, HOME, html)).toBeUndefined();
  });
});

describe('a page names a tool', () => {
  test.each([
    ['in its title', '<title>Open Board | Home</title>', true],
    ['in its heading, joined and in capitals', '<h1 class="x"><b>OPENBOARD</b></h1>', true],
    ['in its text alone', '<p>Open Board</p>', false],
    ['in a script', '<title>Home<script>Open Board</script></title>', false],
  ])('%s', (_, html, named) => {
    expect(pageNames(html, ['Open Board'])).toBe(named);
  });

  test('a short name is not found inside another word', () => {
    expect(namesOneOf('Category: tools', ['Gory', 'R'])).toBe(false);
    expect(namesOneOf('Café, v2', ['cafe'])).toBe(true);
  });
});
