import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readJournal, journalKey, type JournalLine } from '../../src/lib/verify/answers.ts';
import type { Answer, AnswerCache } from './polite.ts';

/** The journal on disk: one line an answer, written the moment it comes, read again at the next start. */
export class JournalFile {
  readonly lines: Map<string, JournalLine>;
  readonly #path: string;

  /** @param folder made if there is none */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'journal.jsonl');
    this.lines = readJournal(existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : '');
    // Without what newer answers replace, and without a line that was cut off.
    const kept = [...this.lines.values()].map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(`${this.#path}.new`, kept);
    renameSync(`${this.#path}.new`, this.#path);
  }

  add(line: JournalLine): void {
    this.lines.set(journalKey(line), line);
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
  }
}

/** Answers kept in a folder, one file each. A file that cannot be read counts as none. */
export function answerFolder(folder: string): AnswerCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (url: string) =>
    join(folder, `${createHash('sha256').update(url).digest('hex')}.json`);
  return {
    get(url) {
      try {
        return JSON.parse(readFileSync(fileOf(url), 'utf8')) as Answer;
      } catch {
        return undefined;
      }
    },
    put(url, answer) {
      writeFileSync(`${fileOf(url)}.new`, JSON.stringify(answer));
      renameSync(`${fileOf(url)}.new`, fileOf(url));
    },
  };
}
