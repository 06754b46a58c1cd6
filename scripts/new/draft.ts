import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fields } from '../../src/lib/forms/answers.ts';
import type { Answered } from '../../src/lib/forms/new-entry.ts';

/** The answers of a dialogue that was broken off, kept in a file that git ignores, in the form that `--from` takes. */
export class Draft {
  /** From the root of the repository. */
  readonly path: string;
  readonly #file: string;

  /** @param word the kind of entry; one draft of each is kept */
  constructor(root: string, word: string) {
    this.path = `.cache/new/${word}.json`;
    this.#file = join(root, this.path);
  }

  keep({ fields, ...aside }: Answered): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify({ ...fields, ...aside }, null, 2)}\n`);
  }

  /** What was kept; nothing where there is nothing, or nothing that can be read. */
  read(): Answered | undefined {
    try {
      const kept = JSON.parse(readFileSync(this.#file, 'utf8')) as Fields;
      const { slug, text, outline, ...fields } = kept;
      const aside = Object.entries({ slug, text, outline }).filter(([, value]) => value);
      return { fields, ...Object.fromEntries(aside) };
    } catch {
      return undefined;
    }
  }

  forget(): void {
    rmSync(this.#file, { force: true });
  }
}
