import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/lib/serving/security-policy.ts';
import { builtPages, read } from './pages.ts';

const pages = builtPages();

/** The one page that carries its policy with it, because tokens are typed into it. */
const OWN_POLICY = '/edit/';

/** The pages in which something is found that the policy of src/lib/serving/security-policy.ts forbids. */
const holding = (forbidden: RegExp) => pages.filter((page) => forbidden.test(markup(read(page))));

/** A page without the data of its scripts, which are text to a browser. */
function markup(html: string): string {
  return html.replace(/(<script type="application\/ld\+json">).*?<\/script>/gs, '$1</script>');
}

describe('what the content security policy forbids stands in no page', () => {
  test.each([
    ['a script with text of its own', /<script\b(?![^>]*\bsrc=)(?! type="application\/ld\+json")/i],
    ['a style block', /<style\b/i],
    ['a style attribute', /<[a-z][^<>]*\sstyle\s*=/i],
    ['an event handler', /<[a-z][^<>]*\son[a-z]+\s*=/i],
    [
      'an address that is a script or carries its own data',
      /\s(?:href|src|action)="\s*(?:javascript|data|vbscript):/i,
    ],
    ['a base address, a frame or a plug-in', /<(?:base|iframe|frame|object|embed)\b/i],
    ['a form that leaves the site', /<form\b[^>]*\saction="(?!\/)/i],
  ])('%s', (_, forbidden) => {
    expect(holding(forbidden)).toEqual([]);
  });

  test('nor a policy of its own, but where tokens are typed: what a server would send', () => {
    expect(holding(/http-equiv="content-security-policy"/i)).toEqual([OWN_POLICY]);
    const [said] = [...read(OWN_POLICY).matchAll(/<meta http-equiv="[^"]*" content="([^"]*)"/g)];
    const sent = contentSecurityPolicy(OWN_POLICY).replace(/; frame-ancestors [^;]*/, '');
    expect(said?.[1]?.replaceAll('&#39;', "'")).toBe(sent);
  });

  const sheets = new Map(
    pages.map((page) => [
      page,
      [...read(page).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!),
    ]),
  );

  test('the style sheets carry no data, which img-src and font-src would refuse', () => {
    for (const sheet of new Set([...[...sheets.values()].flat(), '/feed.css']))
      expect(read(sheet), sheet).not.toMatch(/url\(["']?data:/i);
  });

  test('and no page asks for more than two style sheets before it can be shown', () => {
    for (const [page, its] of sheets) expect(its.length, page).toBeLessThanOrEqual(2);
  });
});

describe('the policy', () => {
  const policy = (path: string) =>
    new Map(
      contentSecurityPolicy(path)
        .split('; ')
        .map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]),
    );

  test('allows nothing inline, nothing from elsewhere, and WebAssembly on the search page alone', () => {
    for (const path of ['/', '/tools/moodle/', '/searching/', '/tools/search/', '/sw.js'])
      expect(policy(path).get('script-src')).toEqual(["'self'"]);
    expect(policy('/search/').get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    for (const [directive, sources] of policy('/search/'))
      for (const source of sources)
        expect(["'self'", "'none'", "'wasm-unsafe-eval'"], directive).toContain(source);
  });

  test('lets the editor ask the interface of the forge, and style itself', () => {
    expect(policy(OWN_POLICY).get('script-src')).toEqual(["'self'"]);
    expect(policy(OWN_POLICY).get('style-src')).toEqual(["'self'", "'unsafe-inline'"]);
    const hosts = [...policy(OWN_POLICY).values()].flat().filter((source) => /\./.test(source));
    expect(hosts).toEqual(['https://api.github.com']);
    expect(policy('/edit/ballot/')).toEqual(policy('/'));
  });

  test('lets anybody frame the card of a tool, and nothing else of the site', () => {
    expect(policy('/embed/moodle/').has('frame-ancestors')).toBe(false);
    expect(policy('/embed/moodle/').get('default-src')).toEqual(["'none'"]);
    expect(policy('/embed/moodle/').has('script-src')).toBe(false);
    for (const path of ['/', '/embed', '/tools/moodle/', '/tools/embed/', '/embedded/'])
      expect(policy(path).get('frame-ancestors'), path).toEqual(["'none'"]);
  });

  test('begins with nothing', () => {
    expect(policy('/').get('default-src')).toEqual(["'none'"]);
    expect(policy('/').get('base-uri')).toEqual(["'none'"]);
    expect(policy('/').get('frame-ancestors')).toEqual(["'none'"]);
  });
});
