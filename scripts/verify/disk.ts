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
import { readJournal, type JournalForm } from '../../src/lib/verify/journal.ts';
import type { Answer, AnswerCache } from './polite.ts';

/** The journal on disk: one line an answer, written the moment it comes, read again at the next start. */
export class JournalFile<Line> {
  readonly lines: Map<string, Line>;
  readonly #form: JournalForm<Line>;
  readonly #path: string;

  /** @param folder made if there is none */
  constructor(folder: string, form: JournalForm<Line>) {
    this.#form = form;
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'journal.jsonl');
    this.lines = readJournal(existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : '', form);
    // Without what newer answers replace, and without a line that was cut off.
    const kept = [...this.lines.values()].map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(`${this.#path}.new`, kept);
    renameSync(`${this.#path}.new`, this.#path);
  }

  add(line: Line): void {
    this.lines.set(this.#form.keyOf(line), line);
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
