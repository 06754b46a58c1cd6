import { CALLED, type Problem } from '../../src/lib/forms/entry-file.ts';
import type { Input } from '../../src/lib/forms/inputs.ts';
import type { Kind } from '../../src/lib/forms/kinds.ts';
import { faultOf, questionsOf, type Answered } from '../../src/lib/forms/new-entry.ts';
import { OUTLINES } from '../../src/lib/forms/outlines.ts';
import { Asking, asked, set, type Outcome } from './asking.ts';
import { SLUG_HELP, type Judge } from './judge.ts';
import { BACK, STOP, type Choice, type Prompts } from './prompts.ts';
import type { Standing } from './standing.ts';

/** What a dialogue works with. */
interface Around {
  prompts: Prompts;
  standing: Standing;
  judge: Judge;
  /** yyyy-mm-dd */
  today: string;
  /** Keeps what has been answered so far. */
  keep: (answered: Answered) => void;
}

/** One question at its place among the others. */
interface Step {
  /** What it asks for; the name of a field, or of what is said beside them. */
  name: string;
  ask: () => Promise<Outcome>;
  /** Whether it has to be asked as things stand; always when left out. */
  needed?: () => boolean;
}

/** Asks for a new entry, question by question. */
export class Dialogue {
  readonly #kind: Kind;
  readonly #answered: Answered;
  readonly #around: Around;
  readonly #inputs: readonly Input[];
  readonly #asking: Asking;
  /** Names of the fields that need not be said, and which somebody wants to say. */
  readonly #further = new Set<string>();

  /** @param answered what is known already; it is filled in while the dialogue goes on */
  constructor(kind: Kind, answered: Answered, around: Around) {
    this.#kind = kind;
    this.#answered = answered;
    this.#around = around;
    this.#inputs = questionsOf(kind.collection);
    this.#asking = new Asking(kind.collection, answered.fields, {
      ...around,
      keep: () => around.keep(answered),
    });
    for (const { name, required } of this.#inputs)
      if (!required && name in answered.fields) this.#further.add(name);
  }

  /** @returns whether the entry is to be written */
  async run(): Promise<boolean> {
    this.#around.prompts.say(
      'Escape leads back to the question before. Ctrl-C breaks off and keeps the answers.',
    );
    let at = 0;
    while (this.#isAnswered(at)) at++;
    for (;;) {
      const steps = this.#steps();
      const step = steps[at]!;
      const skipped = step.needed && !step.needed();
      const outcome = skipped ? 'answered' : await step.ask();
      if (outcome === STOP) return false;
      if (outcome === 'answered' && step.name === 'end') return true;
      if (outcome === BACK) at = this.#before(steps, at);
      else at++;
      this.#around.keep(this.#answered);
    }
  }

  #before(steps: readonly Step[], at: number): number {
    const before = steps.findLastIndex(({ needed }, index) => index < at && (!needed || needed()));
    return Math.max(0, before);
  }

  #isAnswered(at: number): boolean {
    const step = this.#steps()[at];
    const input = this.#inputs.find(({ name }) => name === step?.name);
    if (!step) return false;
    if (!input) return step.needed !== undefined && !step.needed();
    return input.name in this.#answered.fields && this.#faultAt(input) === undefined;
  }

  #steps(): Step[] {
    const { collection } = this.#kind;
    const stepOf = (input: Input): Step => ({ name: input.name, ask: () => this.#askField(input) });
    const required = this.#inputs.filter((input) => input.required).map(stepOf);
    const further = this.#inputs.filter(({ name }) => this.#further.has(name)).map(stepOf);
    const called = required.findIndex(({ name }) => CALLED.includes(name));
    const slug: Step = {
      name: 'slug',
      ask: () => this.#askSlug(),
      needed: () => this.#around.judge.slugFault(collection, this.#answered) !== undefined,
    };
    const more: Step = {
      name: 'more',
      ask: () => this.#askForMore(),
      needed: () => this.#inputs.some((input) => !input.required),
    };
    const outline: Step = {
      name: 'outline',
      ask: () => this.#askOutline(),
      needed: () => OUTLINES[collection] !== undefined && this.#answered.text === undefined,
    };
    const end: Step = { name: 'end', ask: () => this.#settle() };
    return [
      ...required.toSpliced(called === -1 ? required.length : called + 1, 0, slug),
      more,
      ...further,
      outline,
      end,
    ];
  }

  /** Asks for a field until its answer fits; what the check says of it comes at once. */
  async #askField(input: Input): Promise<Outcome> {
    const { fields } = this.#answered;
    for (;;) {
      const outcome = await this.#asking.ask(input, fields);
      if (outcome !== 'answered') return outcome;
      this.#around.keep(this.#answered);
      const fault = this.#faultAt(input);
      if (fault !== undefined) {
        this.#around.prompts.say(fault, 'error');
        continue;
      }
      if (!(input.name in fields)) return 'answered';
      const { refused, advice } = this.#around.judge.field(
        this.#kind.collection,
        this.#answered,
        input.name,
      );
      for (const line of advice) this.#around.prompts.say(line, 'warn');
      for (const line of refused) this.#around.prompts.say(line, 'error');
      if (refused.length === 0) return 'answered';
    }
  }

  #faultAt(input: Input): string | undefined {
    return faultOf(input, this.#answered.fields[input.name]);
  }

  async #askSlug(): Promise<Outcome> {
    const { judge, prompts } = this.#around;
    const { collection } = this.#kind;
    for (;;) {
      const why = judge.slugFault(collection, this.#answered);
      const slug = await prompts.line(
        asked(`Address of its page${why === undefined ? '' : `: ${why}`}`, SLUG_HELP),
        this.#answered.slug ?? '',
        (typed) => judge.slugForm(typed),
      );
      if (slug === BACK || slug === STOP) return slug;
      this.#answered.slug = slug.trim();
      if (judge.slugFault(collection, this.#answered) === undefined) return 'answered';
    }
  }

  async #askForMore(): Promise<Outcome> {
    const optional = this.#inputs.filter(({ required }) => !required);
    const wanted = await this.#around.prompts.some(
      asked(
        'What else do you know of it?',
        'Nothing of this is needed. Tab or the space bar chooses.',
      ),
      optional.map(({ name, label, help }) => ({ value: name, label, hint: help })),
      [...this.#further],
      false,
    );
    if (wanted === BACK || wanted === STOP) return wanted;
    this.#further.clear();
    for (const name of wanted) this.#further.add(name);
    for (const { name } of optional)
      if (!this.#further.has(name)) set(this.#answered.fields, name, undefined);
    return 'answered';
  }

  async #askOutline(): Promise<Outcome> {
    const outlines = Object.entries(OUTLINES[this.#kind.collection] ?? {});
    const outline = await this.#around.prompts.one(
      asked(
        'What kind of text is it?',
        'The file begins with an outline, which says what belongs where.',
      ),
      outlines.map(([value, { label }]) => ({ value, label: value, hint: label })),
      this.#answered.outline,
    );
    if (outline === BACK || outline === STOP) return outline;
    this.#answered.outline = outline;
    return 'answered';
  }

  /** Shows what is still wrong, and lets every answer be changed until the entry is to be written. */
  async #settle(): Promise<Outcome> {
    for (;;) {
      const faults = this.#around.judge.faults(this.#kind.collection, this.#answered);
      for (const { message } of faults) this.#around.prompts.say(message, 'error');
      const next = await this.#around.prompts.one(
        faults.length > 0 ? 'Please mend this first.' : 'That is all.',
        [
          ...(faults.length > 0 ? [] : [{ value: 'write', label: 'Write the file' }]),
          ...this.#mendable(faults),
        ],
      );
      if (next === BACK || next === STOP) return next;
      if (next === 'write') return 'answered';
      const input = this.#inputs.find(({ name }) => name === next);
      const outcome = input ? await this.#askField(input) : await this.#askSlug();
      if (outcome === STOP) return STOP;
      if (input && input.name in this.#answered.fields) this.#further.add(input.name);
      this.#around.keep(this.#answered);
    }
  }

  /** What can be changed at the end: first where something is wrong. */
  #mendable(faults: readonly Problem[]): Choice[] {
    // A fault of one answer may be mended at another, which it names.
    const words = faults.flatMap(({ place, message }) => [
      place.replace(/\..*/, ''),
      ...message.split(/\W+/),
    ]);
    const places = new Set(words);
    return [...this.#inputs]
      .map(({ name, label }) => ({ value: name, label: `Change: ${label}` }))
      .concat({ value: 'slug', label: 'Change: Address of its page' })
      .sort((a, b) => Number(places.has(b.value)) - Number(places.has(a.value)));
  }
}
