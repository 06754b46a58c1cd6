import { describe, expect, test } from 'vitest';
import { nameProblems, scriptDoubts } from '../../src/text/names.ts';

describe('a name', () => {
  test.each([
    'Moodle',
    '.NET',
    'C++',
    '学习工具',
    '日本語Tools',
    'أداة التعلم',
    'Яндекс',
    'Оса',
    'µTorrent',
    '🧠 Brain',
    '7',
    'Νότα',
  ])('%s is one', (name) => {
    expect(nameProblems(name, 'letters')).toEqual([]);
  });

  test.each(['!!!', '?', '…', '🧠', ' - '])('%s is nothing but signs', (name) => {
    expect(nameProblems(name, 'letters')).toEqual([
      'is nothing but signs: a name has letters or digits',
    ]);
  });

  test('an emoji is one where voters are named', () => {
    expect(nameProblems('🦊', 'letters or emoji')).toEqual([]);
    expect(nameProblems('???', 'letters or emoji')).toHaveLength(1);
  });

  test.each([
    ['Αlpha Quiz', 'holds “Αlpha”, in which Greek letters look like Latin ones'],
    ['The еditors', 'holds “еditors”, in which Cyrillic letters look like Latin ones'],
    ['Аnnа', 'holds “Аnnа”, in which Cyrillic letters look like Latin ones'],
    ['ᴍᴏᴏᴅʟᴇ', 'holds “ᴍᴏᴏᴅʟᴇ”, in which styled letters look like Latin ones'],
    ['𝐌𝐨𝐨𝐝𝐥𝐞', 'holds “𝐌𝐨𝐨𝐝𝐥𝐞”, in which styled letters look like Latin ones'],
    ['Ｍoodle', 'holds “Ｍoodle”, in which styled letters look like Latin ones'],
  ])('%s only looks like one', (name, problem) => {
    expect(nameProblems(name, 'letters')).toEqual([problem]);
  });
});

describe('what readers are told of', () => {
  test.each([
    ['Яndex', ['“Яndex” mixes Cyrillic and Latin letters']],
    [
      'СОРА',
      ['every letter of “СОРА” looks like a Latin one, but it is written in Cyrillic letters'],
    ],
    ['ВКонтакте and 微信Pay and 한국어', []],
  ])('%s', (text, doubts) => {
    expect(scriptDoubts(text)).toEqual(doubts);
  });
});
