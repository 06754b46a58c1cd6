import { Transform, type Readable, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ReadStream } from 'node:tty';
import { styleText } from 'node:util';
import {
  autocomplete,
  autocompleteMultiselect,
  type CANCEL_SYMBOL,
  isCancel,
  log,
  multiselect,
  S_BAR,
  select,
  text,
} from '@clack/prompts';

/** Somebody pressed Escape: the question before is wanted. */
export const BACK = Symbol('back');
/** Somebody broke off. */
export const STOP = Symbol('stop');
export type Left = typeof BACK | typeof STOP;

/** One thing to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** Choices that are shown at a time. */
const SHOWN = 10;

/** Letters that are taken of one line: more than any answer may have. A terminal draws longer lines slower and slower. */
const LONGEST_LINE = 2_000;

/** The prompts of a dialogue in a terminal, in which Escape leads back and Ctrl-C or the end of the input stop. */
export class Prompts {
  readonly #streams: { input: Readable; output: Writable };
  readonly #ended = new AbortController();
  #last: string | undefined;

  readonly #terminal: Readable;

  constructor(terminal: Readable = process.stdin, output: Writable = process.stdout) {
    const input = terminal.pipe(keys());
    this.#terminal = terminal;
    this.#streams = { input, output };
    this.#setRaw(true);
    input.on('keypress', (_letters: string, key?: { name?: string; ctrl?: boolean }) => {
      this.#last = key?.name;
      if (key?.ctrl && key.name === 'd') this.#ended.abort();
    });
    input.once('end', () => this.#ended.abort());
  }

  /** Gives the terminal back. */
  close(): void {
    this.#setRaw(false);
    this.#terminal.unpipe();
    this.#terminal.destroy();
  }

  #setRaw(raw: boolean): void {
    const { isTTY, setRawMode } = this.#terminal as Partial<ReadStream>;
    if (isTTY) setRawMode?.call(this.#terminal, raw);
  }

  /** One line. `fault` says at once what is wrong with it. */
  line(message: string, initial: string, fault: (typed: string) => string | undefined) {
    return this.#answer(
      text({
        ...this.#common(barred(message)),
        initialValue: initial,
        validate: (typed = '') => fault(typed.trim()),
      }),
    );
  }

  /**
   * One line, with what it may be taken for shown while it is typed.
   * @param like what is there already; to choose one of these is refused with its hint
   */
  named(
    message: string,
    initial: string,
    fault: (typed: string) => string | undefined,
    like: (typed: string) => readonly Choice[],
  ) {
    const there = new Map<string, string>();
    return this.#answer(
      autocomplete<string>({
        ...this.#common(barred(message)),
        initialUserInput: initial,
        filter: () => true,
        maxItems: SHOWN,
        options() {
          const typed = this.userInput;
          const found = like(typed.slice(0, 80));
          for (const { value, hint = '' } of found) there.set(value, hint);
          return [
            { value: typed, label: typed ? fitted(typed) : '…', hint: 'as you typed it' },
            ...found.map(({ value, label, hint = '' }) => ({
              value,
              label: `${label} (there already)`,
              hint,
            })),
          ];
        },
        validate: (chosen) => {
          const [typed = ''] = [chosen].flat();
          return there.get(typed) ?? fault(typed.trim());
        },
      }),
    );
  }

  /** One of a few, or of many that are found by typing. */
  one(message: string, choices: readonly Choice[], initial?: string) {
    const options = [...choices];
    const isLong = choices.length > SHOWN;
    const common = {
      ...this.#common(isLong ? barred(message) : message),
      ...(initial !== undefined && { initialValue: initial }),
    };
    return this.#answer(
      isLong
        ? autocomplete({ ...common, options, maxItems: SHOWN })
        : select({ ...common, options }),
    );
  }

  /** Some of a few, or of many that are found by typing. */
  some(message: string, choices: readonly Choice[], initial: readonly string[], required: boolean) {
    const options = [...choices];
    const isLong = choices.length > SHOWN;
    const common = {
      ...this.#common(isLong ? barred(message) : message),
      initialValues: [...initial],
      required,
    };
    return this.#answer(
      isLong
        ? autocompleteMultiselect({ ...common, options, maxItems: SHOWN })
        : multiselect({ ...common, options }),
    );
  }

  /** Says something between two questions. */
  say(message: string, kind: 'info' | 'warn' | 'error' | 'success' = 'info') {
    log[kind](message, this.#streams);
  }

  #common(message: string) {
    return { ...this.#streams, message, signal: this.#ended.signal };
  }

  async #answer<T>(prompt: Promise<T | typeof CANCEL_SYMBOL>): Promise<T | Left> {
    const answer = await prompt;
    if (!isCancel(answer)) return answer;
    return this.#last === 'escape' && !this.#ended.signal.aborted ? BACK : STOP;
  }
}

/** The keys of a terminal without what is too much for one line. */
function keys(): Transform {
  const decoder = new StringDecoder('utf8');
  let letters = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      const kept = [...decoder.write(piece)].filter((letter) => {
        letters = letter < ' ' ? 0 : letters + 1;
        return letters <= LONGEST_LINE;
      });
      done(null, kept.join(''));
    },
  });
}

function fitted(typed: string): string {
  return typed.length > 80 ? `${typed.slice(0, 79)}…` : typed;
}

/** Some of the library's prompts draw their bar beside the first line of a message only. */
function barred(message: string): string {
  return message.replaceAll('\n', `\n${styleText('gray', S_BAR)}  `);
}
