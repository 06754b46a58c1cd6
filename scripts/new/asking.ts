import { styleText } from 'node:util';
import { answersFrom, valueOf, type Fields } from '../../src/lib/forms/answers.ts';
import { CALLED } from '../../src/lib/forms/entry-file.ts';
import type { Input } from '../../src/lib/forms/inputs.ts';
import { faultOf, faultOfItem } from '../../src/lib/forms/new-entry.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { BACK, STOP, type Choice, type Left, type Prompts } from './prompts.ts';
import type { Standing } from './standing.ts';

/** What becomes of a question. */
export type Outcome = 'answered' | Left;

interface Around {
  prompts: Prompts;
  standing: Standing;
  /** yyyy-mm-dd */
  today: string;
  /** Keeps what has been answered so far. */
  keep: () => void;
}

/** The choice that ends a list. */
const DONE = 'done';
const LEAVE_OUT: Choice = { value: '', label: 'Leave it out' };

/** Asks single questions, each in the way of its kind, and puts the answers into fields. */
export class Asking {
  readonly #collection: CollectionName;
  readonly #outermost: Fields;
  readonly #around: Around;

  /** @param outermost the fields of the entry itself, of which one says what it is called */
  constructor(collection: CollectionName, outermost: Fields, around: Around) {
    this.#collection = collection;
    this.#outermost = outermost;
    this.#around = around;
  }

  async ask(input: Input, into: Fields): Promise<Outcome> {
    if (input.kind === 'rows') return this.#askRows(input, into);
    if (input.kind === 'parts') return this.#askGroup(input, into);
    if (input.kind === 'lines' && !this.#choicesFor(input)) return this.#askLines(input, into);
    const given = answersFrom([input], into).get(input.name) ?? [];
    const answer = await this.#prompt(input, given, into === this.#outermost);
    if (answer === BACK || answer === STOP) return answer;
    set(into, input.name, valueOf(input, [answer].flat().map(trimmed).filter(Boolean)));
    return 'answered';
  }

  #prompt(
    input: Input,
    given: readonly string[],
    outermost: boolean,
  ): Promise<string | string[] | Left> {
    const { prompts, standing, today } = this.#around;
    const { kind, required } = input;
    const message = messageOf(input);
    const choices = this.#choicesFor(input);
    const [first] = given;
    if (choices && (kind === 'choices' || kind === 'lines'))
      return prompts.some(message, choices, given, required);
    if (choices) return prompts.one(message, required ? choices : [LEAVE_OUT, ...choices], first);
    const fault = (typed: string) =>
      typed === '' && !required
        ? undefined
        : faultOf(input, valueOf(input, [typed].filter(Boolean)));
    if (outermost && CALLED.includes(input.name))
      return prompts.named(message, first ?? '', fault, (typed) =>
        standing.like(this.#collection, typed, 6).map(({ slug, called, file }) => ({
          value: `${slug} `,
          label: called,
          hint: `${file} is there already: change that file, or go on with the name as you typed it`,
        })),
      );
    const usual = kind === 'day' && required ? today : '';
    return prompts.line(message, first ?? usual, fault);
  }

  /** What may be chosen for an answer; undefined where it is typed. */
  #choicesFor({ kind, names, options }: Input): Choice[] | undefined {
    if (kind === 'yes-no')
      return [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ];
    if (options.length > 0)
      return options.map(([value, label]) => ({
        value,
        label,
        ...(label !== value && { hint: value }),
      }));
    if (!names) return undefined;
    const entries = this.#around.standing.entries(names as CollectionName);
    if (entries.length === 0) return undefined;
    return entries.map(({ slug, called, about }) => ({
      value: slug,
      label: called,
      hint: about || slug,
    }));
  }

  /** A list of lines, one after the other until an empty one. */
  async #askLines(input: Input, into: Fields): Promise<Outcome> {
    const lines = [...(answersFrom([input], into).get(input.name) ?? [])];
    for (let at = 0; ;) {
      const typed = await this.#around.prompts.line(
        asked(messageOf(input), `Number ${at + 1}; Enter on an empty line when there are no more.`),
        lines[at] ?? '',
        (line) => (line === '' ? undefined : faultOfItem(input, line)),
      );
      if (typed === STOP) return STOP;
      if (typed === BACK) {
        if (at === 0) return BACK;
        at--;
      } else if (trimmed(typed) === '') {
        set(into, input.name, valueOf(input, lines.slice(0, at)));
        return 'answered';
      } else lines[at++] = trimmed(typed);
    }
  }

  async #askGroup(input: Input, into: Fields): Promise<Outcome> {
    const group: Fields = { ...(into[input.name] as Fields | undefined) };
    const outcome = await this.#askParts(input, group, input.label);
    set(into, input.name, Object.keys(group).length > 0 ? group : undefined);
    return outcome;
  }

  async #askParts({ parts }: Input, into: Fields, of: string): Promise<Outcome> {
    for (let at = 0; at < parts.length;) {
      const part = parts[at]!;
      const outcome = await this.ask({ ...part, label: `${of}: ${part.label}` }, into);
      if (outcome === STOP) return STOP;
      if (outcome === BACK && at === 0) return BACK;
      at += outcome === BACK ? -1 : 1;
    }
    return 'answered';
  }

  /** A list of things with parts: one after the other, each of which can be changed or taken out again. */
  async #askRows(input: Input, into: Fields): Promise<Outcome> {
    const rows = ((into[input.name] ?? []) as Fields[]).map((row) => ({ ...row }));
    let at = rows.length === 0 && input.required ? 0 : undefined;
    for (;;) {
      if (at !== undefined) {
        const outcome = await this.#askRow(input, rows, at);
        set(into, input.name, rows);
        this.#around.keep();
        if (outcome === STOP || (outcome === BACK && rows.length === 0)) return outcome;
      }
      const next = await this.#whatNext(input, rows);
      if (next === BACK || next === STOP) return next;
      if (next === DONE) return 'answered';
      const [what, index] = next.split(' ');
      at = what === 'drop' ? undefined : index === undefined ? rows.length : Number(index);
      if (what === 'drop') rows.splice(Number(index), 1);
      set(into, input.name, rows);
    }
  }

  async #askRow(input: Input, rows: Fields[], at: number): Promise<Outcome> {
    const row = (rows[at] ??= {});
    const outcome = await this.#askParts(input, row, `${input.label} ${at + 1}`);
    if (Object.keys(row).length === 0) rows.splice(at, 1);
    return outcome;
  }

  #whatNext(input: Input, rows: readonly Fields[]): Promise<string | Left> {
    const isWhole = faultOf(input, rows) === undefined;
    const hintOf = (row: Fields) => Object.values(row).find((value) => typeof value === 'string');
    return this.#around.prompts.one(
      asked(messageOf(input), `So far ${rows.length}.`),
      [
        { value: 'add', label: 'Add one' },
        { value: DONE, label: 'That is all' },
        ...rows.map((row, index) => ({
          value: `change ${index}`,
          label: `Change number ${index + 1}`,
          hint: hintOf(row) ?? '',
        })),
        ...rows.map((_, index) => ({
          value: `drop ${index}`,
          label: `Take number ${index + 1} out`,
        })),
      ],
      isWhole ? DONE : 'add',
    );
  }
}

function messageOf({ label, help, required }: Input): string {
  const optional = required ? '' : ' (Enter to leave it out)';
  return asked(`${label}${optional}`, help);
}

/** A question with what to know of it below. */
export function asked(question: string, help: string): string {
  return `${question}\n${styleText('dim', help)}`;
}

/** Puts an answer among others; one of nothing takes it out. */
export function set(fields: Fields, name: string, value: unknown): void {
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    Reflect.deleteProperty(fields, name);
  else fields[name] = value;
}

const trimmed = (text: string) => text.trim();
