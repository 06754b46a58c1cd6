import { describe, expect, test } from 'vitest';
import { fromCsv, toCsv } from '../../src/text/csv.ts';

describe('CSV', () => {
  test('commas, quotes and line breaks are kept inside their field', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x, "y"', 1],
          ['two\nlines', undefined],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",1\r\n"two\nlines",\r\n');
  });

  test('a field cannot become a formula', () => {
    expect(toCsv(['a'], [['=HYPERLINK("x")'], ['@sum'], ['x;=1+1;'], ['＝1+1']])).toBe(
      'a\r\n"\'=HYPERLINK(""x"")"\r\n\'@sum\r\n"x;=1+1;"\r\n\'＝1+1\r\n',
    );
  });
});

test('what was written is read back as it was', () => {
  const rows = [
    ['plain', 'with, comma', 'two\nlines', 'a "quote"', '=1+1', "'quoted", ''],
    ['', 'b', '', '', '', '', 'end'],
  ];
  expect(fromCsv(toCsv(['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows)).slice(1)).toEqual(rows);
  expect(fromCsv('a,b\n1,2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
