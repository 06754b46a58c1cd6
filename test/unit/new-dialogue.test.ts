import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { kindNamed } from '../../src/lib/forms/kinds.ts';
import type { Answered } from '../../src/lib/forms/new-entry.ts';
import { Dialogue } from '../../scripts/new/dialogue.ts';
import { Judge } from '../../scripts/new/judge.ts';
import { Prompts } from '../../scripts/new/prompts.ts';
import { Standing } from '../../scripts/new/standing.ts';
import { contentRoot, FIXTURE_DAY } from '../content-root.ts';

const ENTER = '\r';
const ESCAPE = '\u001b';
const CTRL_C = '\u0003';
/** Empties the line. */
const CTRL_U = '\u0015';
const UP = '\u001b[A';
const DOWN = '\u001b[B';

/** Somebody at a terminal, who types when they have read what they wait for. */
class Person {
  readonly #keys: Writable;
  #read = '';
  #waiting: (() => void) | undefined;

  constructor(keys: Writable, screen: Readable) {
    this.#keys = keys;
    screen.setEncoding('utf8');
    screen.on('data', (shown: string) => {
      this.#read += stripVTControlCharacters(shown);
      this.#waiting?.();
    });
  }

  /** Reads on until some words have come, then types. */
  async at(words: string, ...typed: string[]): Promise<void> {
    while (!this.#read.includes(words))
      await new Promise<void>((resolved) => (this.#waiting = resolved));
    this.#read = this.#read.slice(this.#read.indexOf(words) + words.length);
    for (const keys of typed) {
      // A person's keys come one after the other, not in one piece.
      await new Promise((resolved) => setImmediate(resolved));
      this.#keys.write(keys);
    }
  }
}

/** A dialogue for a kind of entry over the fixtures, and somebody who answers it. */
function begin(word: string, answered: Answered = { fields: {} }) {
  const root = contentRoot();
  const standing = new Standing(root, FIXTURE_DAY);
  const input = new PassThrough();
  const output = new PassThrough();
  const kept: Answered[] = [];
  const dialogue = new Dialogue(kindNamed(word)!, answered, {
    prompts: new Prompts(input, output),
    standing,
    judge: new Judge(standing, FIXTURE_DAY),
    today: FIXTURE_DAY,
    keep: (state) => kept.push(structuredClone(state)),
  });
  return { person: new Person(input, output), input, kept, answered, running: dialogue.run() };
}

const SUMMARY = 'A sentence that is long enough to be the summary of the tool Foo Bar.';

describe('a dialogue for a new entry', () => {
  test('leads from the name to a whole entry, each answer judged at its question', async () => {
    const { person, running, answered } = begin('tool');
    await person.at('as you typed it', 'Foo & Bar', ENTER);
    await person.at('Web address', 'http://foo.example.org', ENTER);
    await person.at('is not https', CTRL_U, 'https://foo.example.org', ENTER);
    await person.at('Summary', 'Too short.', ENTER);
    await person.at('10 characters, but at least 50 wanted', CTRL_U, SUMMARY, ENTER);
    await person.at('Tools that make lessons somebody else can work through', DOWN, ' ', ENTER);
    await person.at('Where people use it', ' ', ENTER);
    await person.at('Price', DOWN, DOWN, DOWN, ENTER);
    await person.at('Runs on', ' ', ENTER);
    await person.at('What else do you know of it?', ENTER);
    await person.at('add licence with its SPDX identifier');
    await person.at('Please mend this first', 'Change: Licence', ENTER);
    await person.at('SPDX licence identifier', 'Nonsense', ENTER);
    await person.at('licence: “Nonsense”', CTRL_U, 'MIT', ENTER);
    await person.at('That is all', ENTER);
    expect(await running).toBe(true);
    expect(answered.fields).toEqual({
      name: 'Foo & Bar',
      url: 'https://foo.example.org',
      summary: SUMMARY,
      categories: ['quiz-makers'],
      contexts: ['workplace'],
      pricing: 'open-source',
      platforms: ['web'],
      licence: 'MIT',
    });
  });

  test('says at the question what the directory has already: the name while it is typed, then the homepage', async () => {
    const { person, running } = begin('tool');
    await person.at('Name', 'alpha');
    await person.at('Alpha Quiz (there already)', DOWN, ENTER);
    await person.at('content/tools/a/alpha-quiz.mdx is there already', CTRL_U, 'Alpha Quiz', ENTER);
    await person.at('change that file instead of adding another', CTRL_U, 'Foo', ENTER);
    await person.at('Web address', 'https://www.alpha.example.org', ENTER);
    await person.at('already belongs to content/tools/a/alpha-quiz.mdx');
    await person.at('Web address', CTRL_C);
    expect(await running).toBe(false);
  });

  test.each([
    ['学习工具', 'xuexi-tools', 'none can be made of “学习工具”'],
    ['Newest', 'newest-feed', 'is an address of the site itself'],
    ['Con', 'con-app', 'is the name of a device on Windows'],
  ])('asks for an address where %s makes none, and keeps the name', async (name, slug, why) => {
    const { person, running, kept } = begin('tool');
    await person.at('as you typed it', name, ENTER);
    await person.at(why, 'Not One', ENTER);
    await person.at('“Not One” must be lower-case letters', CTRL_U, slug, ENTER);
    await person.at('Web address', CTRL_C);
    expect(await running).toBe(false);
    expect(kept.at(-1)).toEqual({ fields: { name }, slug });
  });

  test('leads back with Escape, with what was answered filled in', async () => {
    const { person, running, answered } = begin('author');
    await person.at('as you typed it', 'Ann Othr', ENTER);
    await person.at('Kind', ESCAPE);
    await person.at('Ann Othr', '\u007f', 'er', ENTER);
    await person.at('Kind', ENTER);
    await person.at('Bio', CTRL_C);
    expect(await running).toBe(false);
    expect(answered.fields).toEqual({ name: 'Ann Other', kind: 'person' });
  });

  test('goes on where it was broken off', async () => {
    const fields = { name: 'Ann Other', kind: 'person' };
    const { person, running, answered } = begin('author', { fields });
    await person.at('Bio', 'Ann Other writes tests and nothing but tests.', ENTER);
    await person.at('What else', ENTER);
    await person.at('That is all', ENTER);
    expect(await running).toBe(true);
    expect(answered.fields['bio']).toContain('nothing but tests');
  });

  test('asks for lists of things with parts, and lets one be taken out again', async () => {
    const { person, running, answered } = begin('ballot', {
      fields: { year: 2027, voter: 'Ann', cast: FIXTURE_DAY },
    });
    const tool = async (slug: string) => {
      await person.at('The slug of a tool', slug, ENTER);
      await person.at('Where people use it', ' ', ENTER);
      await person.at('Reason', ENTER);
      await person.at('not in the directory yet', ENTER);
    };
    await tool('alpha-quiz');
    await person.at('So far 1', UP, ENTER);
    await tool('beta');
    await person.at('So far 2', ...Array<string>(4).fill(DOWN), ENTER);
    await person.at('So far 1', ENTER);
    await person.at('What else', CTRL_C);
    expect(await running).toBe(false);
    expect(answered.fields['tools']).toEqual([{ tool: 'alpha-quiz', contexts: ['workplace'] }]);
  });

  test('takes markup and ten thousand letters for what they are: no answer', async () => {
    const { person, running, kept } = begin('tool');
    await person.at('as you typed it', '<b>x</b>', ENTER);
    await person.at('must be plain text', CTRL_U, 'x'.repeat(10_000), ENTER);
    await person.at('characters, but at most 80 wanted', CTRL_C);
    expect(await running).toBe(false);
    expect(kept.flatMap(({ fields }) => Object.keys(fields))).toEqual([]);
  });

  test('stops when nobody is there any more', async () => {
    const { person, input, running } = begin('tool');
    await person.at('Name');
    input.end();
    expect(await running).toBe(false);
  });
});

// Where there is no such command, what it wrote is nothing at all.
const hasTerminals = /util-linux/.test(
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout,
);

/** The command in a terminal of its own, and somebody who sits at it. */
function atTerminal(root: string, options = '') {
  const command = `stty cols 100 rows 40; exec "${process.execPath}" "${resolve('scripts/new.ts')}" author ${options}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: root,
    env: { ...process.env, SITE_TODAY: FIXTURE_DAY, TERM: 'xterm' },
  });
  const ended = new Promise<number | null>((resolved) => child.on('exit', resolved));
  return { person: new Person(child.stdin, child.stdout), ended };
}

test.runIf(hasTerminals)(
  'in a terminal, what was broken off is kept in a file and gone on with, and the file of the entry is written',
  async () => {
    const root = contentRoot();
    mkdirSync(join(root, '.cache'));
    const first = atTerminal(root);
    await first.person.at('as you typed it', 'Ann Other', ENTER);
    await first.person.at('Kind', CTRL_C);
    await first.person.at('Your answers are kept in .cache/new/author.json');
    expect(await first.ended).toBe(1);
    const second = atTerminal(root);
    await second.person.at('Going on with the answers kept');
    await second.person.at('Kind', ENTER);
    await second.person.at('Bio', 'Ann Other writes tests and nothing but tests.', ENTER);
    await second.person.at('What else', ENTER);
    await second.person.at('Write the file', ENTER);
    await second.person.at('Wrote content/authors/ann-other.yaml');
    expect(await second.ended).toBe(0);
    expect(readFileSync(join(root, 'content/authors/ann-other.yaml'), 'utf8')).toBe(
      'name: Ann Other\nkind: person\nbio: Ann Other writes tests and nothing but tests.\n',
    );
    expect(existsSync(join(root, '.cache/new/author.json'))).toBe(false);
  },
);

test.runIf(hasTerminals)(
  'in a terminal, answers that are whole need no question, and what is no field is said and not asked for',
  async () => {
    const root = contentRoot();
    const whole = { name: 'Ann Other', kind: 'person', bio: 'Ann Other writes tests and no more.' };
    writeFileSync(join(root, 'whole.json'), JSON.stringify(whole));
    writeFileSync(join(root, 'odd.json'), JSON.stringify({ ...whole, bogus: 1 }));
    const first = atTerminal(root, '--from odd.json');
    await first.person.at('unknown field “bogus”');
    expect(await first.ended).toBe(1);
    const second = atTerminal(root, '--from whole.json');
    await second.person.at('Wrote content/authors/ann-other.yaml');
    expect(await second.ended).toBe(0);
  },
);
