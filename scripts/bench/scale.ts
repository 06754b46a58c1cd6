import { parse, stringify } from 'yaml';
import type { FullRecord } from '../../src/lib/search/record.ts';

/**
 * Records enough for a test of scale: the real ones, and made-up ones whose names and summaries are put together
 * from the words of the real ones. Made-up records exist only in the benchmark.
 */
export function scaled(records: readonly FullRecord[], size: number): FullRecord[] {
  const words = new MadeUpWords(records.map(({ summary }) => summary));
  const tools = records.filter(({ type }) => type === 'tool');
  const made = Array.from(
    { length: Math.max(0, size - records.length) },
    (_, index): FullRecord => {
      const model = words.pick(tools);
      return {
        ...model,
        name: words.name(),
        slug: `made-up-${index}`,
        href: `/tools/made-up-${index}/`,
        aliases: [],
        summary: words.like(model.summary),
        text: words.like(model.text),
        prior: 0,
        alternatives: [],
      };
    },
  );
  return [...records.slice(0, size), ...made];
}

/**
 * Files of made-up tools that pass every check, by slug. They are as long as the real ones they are modelled on,
 * with their kinds, facts and evidence; they exist only in copies of the site that the benchmark builds.
 * @param sources texts of the files of real tools in use
 * @param count how many are made
 */
export function madeUpTools(sources: readonly string[], count: number): Map<string, string> {
  const models = sources.map((source) => {
    const end = source.indexOf('\n---\n', 4);
    return { front: parse(source.slice(4, end)) as ToolFields, body: source.slice(end + 5) };
  });
  const words = new MadeUpWords(models.map(({ body }) => body));
  const files = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const { front, body } = words.pick(models);
    const site = `https://made-up-${index}.org/`;
    const made = {
      ...Object.fromEntries(Object.entries(front).filter(([field]) => !OWN.includes(field))),
      name: `${words.name()} ${index}`,
      url: site,
      summary: words.sentence(12),
      evidence: (front.evidence ?? []).map((item, place) => ({
        ...item,
        source: `${site}${place}`,
        says: item.says ?? words.sentence(8),
      })),
    };
    const sentences = Array.from({ length: Math.floor(body.split(/\s+/).length / 12) }, () =>
      words.sentence(12),
    );
    const half = Math.ceil(sentences.length / 2);
    files.set(
      `made-up-${index}`,
      `---\n${stringify(made)}---\n\n${sentences.slice(0, half).join(' ')}\n\n${sentences.slice(half).join(' ')}\n`,
    );
  }
  return files;
}

type ToolFields = Record<string, unknown> & { evidence?: { says?: string }[] };

/** Fields of a real tool that no other may share with it. */
const OWN = ['aliases', 'formerly', 'icon'];

/** Draws names and texts out of the words of real texts: the same ones in every run. */
class MadeUpWords {
  readonly #random = generator(20261123);
  readonly #words: string[];

  constructor(texts: readonly string[]) {
    this.#words = [
      ...new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [])),
    ];
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }

  name(): string {
    const first = capital(this.pick(this.#words));
    const gap = this.#random() < 0.5 ? ' ' : '';
    return `${first}${gap}${this.pick(this.#words).slice(0, 5)}`;
  }

  sentence(length: number): string {
    return capital(`${Array.from({ length }, () => this.pick(this.#words)).join(' ')}.`);
  }

  /** A text with two words of five exchanged. */
  like(text: string): string {
    return text
      .split(' ')
      .map((word) => (this.#random() < 0.4 ? this.pick(this.#words) : word))
      .join(' ');
  }
}

/** A linear congruential generator with the constants of Numerical Recipes: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
