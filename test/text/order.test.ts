import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { byName, byText } from '../../src/text/order.ts';

describe('byText', () => {
  test('gives one order whatever the language of the machine is', () => {
    const words = ['zebra', 'chata', 'cukr', 'hora', 'aarhus', 'tool', 'ångström', 'a-z', 'Aarhus'];
    const code = `import { byText } from ${JSON.stringify(pathToFileURL('src/text/order.ts').href)};
      process.stdout.write(${JSON.stringify(words)}.sort(byText).join(' '));`;
    const orders = ['C', 'cs_CZ.UTF-8', 'da_DK.UTF-8', 'et_EE.UTF-8'].map(
      (language) =>
        spawnSync(process.execPath, ['--input-type=module', '-e', code], {
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], LC_ALL: language },
        }).stdout,
    );
    expect(new Set(orders)).toEqual(new Set([words.toSorted(byText).join(' ')]));
  });
});

describe('byName', () => {
  test('makes no difference of case and accents, and counts', () => {
    expect(['Ångström', 'Tool 10', 'tool 9', 'angle'].sort(byName)).toEqual([
      'angle',
      'Ångström',
      'tool 9',
      'Tool 10',
    ]);
  });
});
