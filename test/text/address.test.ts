import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/model/schemas/source.ts';
import { addressProblems, mailProblems } from '../../src/text/address.ts';
import { judgeNode } from '../../src/read/mdx-node.ts';

describe('an address of a public page', () => {
  test.each([
    'https://moodle.org',
    'HTTPS://Example.ORG/A?b=c#d',
    'https://example.org:443/',
    'https://app.example.org/#/one',
    'https://via.example.org/?via=menu&page=2',
    'https://github.com/a/b/tree/x?ref=main',
    'https://en.wikipedia.org/wiki/Mercury_(planet)',
    'https://example.org/a,b;c/@me/~you/%E2%80%9D',
    'https://bücher.example.org/',
    'https://пример.рф/',
    'https://日本語toolsです.jp/',
    'https://example.org/?tag=html5&source=collection',
  ])('%s', (address) => {
    expect(addressProblems(address)).toEqual([]);
  });
});

describe('an address that says what is wrong with it', () => {
  test.each([
    ['moodle.org', 'is not a whole address, such as https://example.org/'],
    ['www.moodle.org/a', 'is not a whole address, such as https://example.org/'],
    ['https:/one', 'is not a whole address, such as https://example.org/'],
    ['https://', 'is not a whole address, such as https://example.org/'],
    ['https:///a', 'is not a whole address, such as https://example.org/'],
    ['https://[bad/', 'is not a whole address, such as https://example.org/'],
    ['https://example.org:99999/', 'is not a whole address, such as https://example.org/'],
    ['https://exa%mple.org/', 'is not a whole address, such as https://example.org/'],
    ['https://a^b.org/', 'holds “^”, which no address does'],
    ['http://example.org', 'is not https'],
    ['javascript:alert(1)', 'begins with javascript:'],
    ['ftp://example.org', 'begins with ftp:'],
    ['https://moodle.org@evil.org/', 'has a user name'],
    ['https://@evil.org/', 'has a user name'],
    ['https://example.org:8443/', 'has the port 8443'],
    ['https://127.0.0.1/', 'leads to an IP address'],
    ['https://2130706433/', 'leads to an IP address'],
    ['https://0x7f.1/', 'leads to an IP address'],
    ['https://0177.0.0.1/', 'leads to an IP address'],
    ['https://１２７.0.0.1/', 'leads to an IP address'],
    ['https://[::1]/', 'leads to an IP address'],
    ['https://localhost/', 'has no public host name: “localhost”'],
    ['https://https://example.org/', 'has no public host name: “https”'],
    ['https://moodle.local/', 'has no public host name: “moodle.local”'],
    ['https://2130706433.x/', 'has no public host name: “2130706433.x”'],
    ['https://example.org./', 'has a host name that ends with a dot'],
    ['https://-a.example.org/', 'has the impossible host name “-a.example.org”'],
    ['https://xn--a.example.org/', 'has the impossible host name “xn--a”'],
    ['https://example.org/?utm_source=x', 'has the tracking parameter utm_source'],
    ['https://example.org/?a=1&irclickid=2', 'has the tracking parameter irclickid'],
    ['https://example.org/?AFF=2', 'has the tracking parameter AFF'],
    ['https://www.amazon.co.uk/dp/1?tag=me-21', 'has the tracking parameter tag=me-21'],
    ['https://example.org/?ref=producthunt', 'has the tracking parameter ref=producthunt'],
    ['https://example.org/?via=jane42x', 'has the tracking parameter via=jane42x'],
    ['https://example.org/a b', 'holds a space or a backslash'],
    ['https://example.org/\\evil', 'holds a space or a backslash'],
    ['https://example.org/\u202egpj', 'holds the invisible character U+202E'],
    ['https://exam\u200bple.org/', 'holds the invisible character U+200B'],
    ['https://example.org/?a=1&amp;b=2', 'holds the HTML entity &amp;'],
    ['https://example.org/”', 'ends with “””, which belongs to the text around it'],
    ['https://example.org/,', 'ends with “,”, which belongs to the text around it'],
    ['https://example.org/a)', 'ends with “)”, which belongs to the text around it'],
    [`https://example.org/${'a'.repeat(2000)}`, 'has 2020 characters, but at most 2000 are taken'],
  ])('%s', (address, problem) => {
    expect(addressProblems(address)).toEqual([problem]);
  });

  test.each([
    ['https://mооdle.org/', 'has a host name that mixes Latin and Cyrillic letters: “mооdle”'],
    [
      'https://xn--mdle-55da.org/',
      'has a host name that mixes Latin and Cyrillic letters: “mооdle”',
    ],
    ['https://аррӏе.com/', 'has a host name in Cyrillic letters that look like others: “аррӏе”'],
    ['https://ɡoogle.com/', 'has a host name in Latin letters that look like others: “ɡoogle”'],
  ])('%s', (address, problem) => {
    expect(addressProblems(address)).toEqual([problem]);
  });

  test('all faults are named, one clause each', () => {
    expect(addressProblems('https://me:pw@10.0.0.1:8080/?gclid=1')).toEqual([
      'has a user name',
      'has the port 8080',
      'leads to an IP address',
      'has the tracking parameter gclid',
    ]);
  });
});

describe('a mail address', () => {
  test('is one mailbox', () => {
    expect(mailProblems('mailto:jane.doe+x@example.org')).toEqual([]);
  });

  test.each([
    ['mailto:a@example.org?subject=x', 'has headers, such as a subject'],
    ['mailto:a@example.org,b@example.org', 'is not one plain mail address'],
    ['mailto:a@example.org%0aBcc:b@example.org', 'is not one plain mail address'],
    ['mailto:example.org', 'is not one plain mail address'],
    ['mailto:a@', 'is not one plain mail address'],
    ['mailto:a@example.org/x', 'is not one plain mail address'],
    ['mailto:a@localhost', 'has no public host name: “localhost”'],
  ])('%s', (address, problem) => {
    expect(mailProblems(address)).toEqual([problem]);
  });
});

describe('sources', () => {
  test('a page is a source, and so is a place in a known data set', () => {
    expect(readSource('https://www.example.org/a')).toEqual({
      label: 'example.org/a',
      href: 'https://www.example.org/a',
    });
    expect(readSource('awesome-selfhosted-data:software/moodle.yml')?.href).toBe(
      'https://github.com/awesome-selfhosted/awesome-selfhosted-data/blob/8d4c53ae49/software/moodle.yml',
    );
  });

  test.each([
    'http://example.org',
    'https://moodle.org@evil.org/',
    'unknown-set:file.yml',
    'constructor:some/file.md',
    '__proto__:some/file.md',
    'toString:x',
    'awesome-selfhosted-data:../../secret',
    'simple-icons:%2e%2E/%2e%2e/x',
    'javascript:alert(1)',
    'awesome-selfhosted-data:',
  ])('%s is not', (value) => {
    expect(readSource(value)).toBeUndefined();
  });
});

test('whatever the judge takes, feeds and pages can resolve, and it leads to https, to a mailbox or to this site', () => {
  const part = fc.constantFrom(
    ...'https:// HTTPS:// https:/ http:// mailto: javascript: // / \\ ? # [ ] @ : .. . % %2f %zz example.org xn--a localhost 127.1 ::1 a é о \u202e \u200b \u0009 , ” {} :99999 :443 &amp;'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), (parts) => {
      const url = parts.join('');
      if (judgeNode({ type: 'link', url }, 'tools').length > 0) return;
      const resolved = new URL(url, 'https://site.example/tools/a/');
      expect(['https:', 'mailto:']).toContain(resolved.protocol);
      if (!/^https:/i.test(url) && resolved.protocol === 'https:')
        expect(resolved.host).toBe('site.example');
    }),
    { numRuns: 5000 },
  );
});
