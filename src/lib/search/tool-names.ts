import { NameIndex } from './name-index.ts';
import { unpack, type NamesFile } from './pack.ts';
import type { SearchRecord } from './record.ts';

/** The tools of the directory by the names people give them, for forms. */
export class ToolNames {
  readonly #names: NameIndex;
  readonly #slugs: Map<string, SearchRecord>;

  constructor(file: NamesFile) {
    const tools = [...unpack(file)].filter(([, { type }]) => type === 'tool');
    this.#names = new NameIndex(new Map(tools));
    this.#slugs = new Map(tools.map(([, record]) => [record.slug, record]));
  }

  /** The slug of the tool that bears this very name, alias or slug; a tool in use before a closed one. */
  slugOf(typed: string): string | undefined {
    return this.#tool(typed)?.slug;
  }

  /** The name as the directory writes it. */
  nameOf(typed: string): string | undefined {
    return this.#tool(typed)?.name;
  }

  /** Names of the tools that answer what is typed so far, best first, at most `most`. */
  like(typed: string, most: number): string[] {
    return this.#names.find(typed, most).map(({ id }) => this.#names.record(id).name);
  }

  #tool(typed: string): SearchRecord | undefined {
    const named = this.#names.exact(typed).map((id) => this.#names.record(id));
    const own = named.filter(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
    return (
      [...own, ...named].find(({ status }) => status === 'active') ??
      named[0] ??
      this.#slugs.get(typed.trim())
    );
  }
}
