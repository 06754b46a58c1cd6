import { describe, expect, test } from 'vitest';
import {
  mergeShortlists,
  packShortlist,
  shortlistBookmarks,
  shortlistCsv,
  shortlistFrom,
  shortlistMarkdown,
  unpackShortlist,
  type Starred,
} from '../../../src/lib/tools/shortlist.ts';

const ORIGIN = 'https://example.org';
const MOODLE: Starred = { slug: 'moodle', name: 'Moodle', note: '', day: '2026-11-28' };
const HOSTILE: Starred = {
  slug: 'kahoot',
  name: 'Kahoot!',
  note: '=HYPERLINK("https://evil.example";"x")\n</DL><script>alert(1)</script> [a](javascript:b)',
  day: '2026-11-27',
};

describe('a shortlist', () => {
  test('comes back from the browser as it went there', () => {
    expect(unpackShortlist(packShortlist([MOODLE, HOSTILE]))).toEqual([MOODLE, HOSTILE]);
  });

  test.each(['', 'null', '[]', '{"tools":3}', 'not json'])('is not read from %j', (kept) => {
    expect(unpackShortlist(kept)).toBeUndefined();
  });

  test('leaves out what names no tool, and mends what is wrong with one', () => {
    expect(
      unpackShortlist('{"tools":[null,{"slug":"../x"},{"slug":"miro","name":7,"day":"soon"}]}'),
    ).toEqual([{ slug: 'miro', name: 'miro', note: '', day: '' }]);
  });

  test('keeps both notes when two lists become one', () => {
    expect(
      mergeShortlists([{ ...MOODLE, note: 'mine' }], [{ ...MOODLE, note: 'yours' }, HOSTILE]),
    ).toEqual([{ ...MOODLE, note: 'mine\nyours' }, HOSTILE]);
  });
});

describe('exported', () => {
  const tools = [MOODLE, HOSTILE];

  test('as CSV it holds no formula, and is read back whole', () => {
    const csv = shortlistCsv(tools, ORIGIN);
    expect(csv).toContain(`"'=HYPERLINK(`);
    expect(csv).toContain('https://example.org/tools/moodle/');
    expect(shortlistFrom(csv, '2027-01-01')).toEqual(tools);
  });

  test('as Markdown each tool is one line, and a note is no markup', () => {
    const lines = shortlistMarkdown(tools, ORIGIN).trim().split('\n').slice(2);
    expect(lines[0]).toBe('- [Moodle](https://example.org/tools/moodle/)');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(String.raw`\[a\]\(javascript:b\)`);
    expect(lines[1]).toContain(String.raw`\<script\>`);
  });

  test('as bookmarks it holds no other element than its own', () => {
    const html = shortlistBookmarks(tools, ORIGIN);
    expect(html).not.toContain('<script');
    expect(html.match(/<A HREF="https:\/\/example\.org\/tools\/[a-z]+\/">/g)).toHaveLength(2);
    expect(html.match(/<\/DL>/g)).toHaveLength(2);
  });

  test.each([shortlistMarkdown, shortlistBookmarks])(
    '%o names its tools to the import',
    (write) => {
      expect(shortlistFrom(write(tools, ORIGIN), '2027-01-01').map(({ slug }) => slug)).toEqual([
        'moodle',
        'kahoot',
      ]);
    },
  );

  test('another file brings nothing', () => {
    expect(shortlistFrom('PK\u0003\u0004 something else', '2027-01-01')).toEqual([]);
  });
});
