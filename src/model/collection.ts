import type { z } from 'zod';
import type { CitedSource } from './schemas/cited-source.ts';
import type { VotingWindow } from './vote.ts';

/** How the files of a collection are written. */
export type Format = 'mdx' | 'yaml' | 'yaml-list';

/** The least and the most of something. */
type Span = readonly [least: number, most: number];

/** What the texts of a collection of MDX may be like. */
export interface TextDefinition {
  /** Words wanted: outside `usual` is advice, outside `hard` an error. */
  words: { hard: Span; usual: Span };
  /** Whether texts are long enough for headings. */
  headings: boolean;
  /** Whether texts may have footnotes; where several stand on one page their ids would meet. */
  footnotes: boolean;
  /** How many links of a text may leave the site. */
  outgoing: number;
}

/** What a feed says of an entry besides its text. */
export interface FeedEntry {
  title: string;
  /** The beginning of the text where there is none. */
  summary?: string;
  /** yyyy-mm-dd */
  published: string;
  updated?: string | undefined;
  /** Slugs. */
  authors?: readonly string[];
  /** Slugs. */
  topics?: readonly string[];
}

/** The name of a field; any, where the fields are not known. */
type FieldOf<T> = unknown extends T ? string : Extract<keyof T, string>;

/** The feed of a collection. */
interface FeedDefinition<S extends z.ZodType> {
  /** Its title in lists of feeds, and what it brings; left out where the entries have another feed. */
  title?: string;
  description?: string;
  item(this: void, fields: z.output<S>): FeedEntry;
}

/** The images that links to the entries of a collection show where they are shared. */
interface CardDefinition<S extends z.ZodType> {
  /** Which part of the site it is. */
  label: string;
  /** Name of a Lucide icon. */
  icon: string;
  item(this: void, fields: z.output<S>): { title: string; detail: string };
}

/** How the entries of a collection stand in the search. */
interface SearchDefinition<S extends z.ZodType> {
  /** What kind of page they are, as it stands in addresses. */
  type: string;
  /** What one of them is called beside its name, and all of them beside a filter. */
  one: string;
  many: string;
  item(
    this: void,
    fields: z.output<S>,
  ): {
    name: string;
    /** The beginning of the text where there is none. */
    summary?: string;
    /** yyyy-mm-dd */
    added: string;
    /** Further texts in which words are looked for. */
    texts?: readonly string[];
  };
}

/**
 * What is true of one collection and not of all: whatever works on collections asks this, and never which one
 * it has.
 */
export interface CollectionDefinition<S extends z.ZodType = z.ZodType> {
  /** What one entry is called in messages to contributors. */
  noun: string;
  /** `mdx`: front matter and body. `yaml`: one entry a file. `yaml-list`: a list of entries with ids in one file. */
  format: Format;
  /** The only paths, from the root of the repository, at which its files may stand; the first group is the slug. */
  path: RegExp;
  /** The path as a contributor would write it. */
  pathExample: string;
  /** The largest file in bytes: some five times the largest there is. */
  maxBytes: number;
  schema: S;
  /** The address of an entry on the site, by its slug; several entries may share a page. */
  address(this: void, slug: string): string;
  /** Where the file of an entry belongs by its slug and those of its fields that could be read; undefined as long as they do not say it. */
  fileOf?(this: void, slug: string, fields: Partial<z.output<S>>): string | undefined;
  /** The field that `fileOf` looks at, where it looks at one. */
  placedBy?: FieldOf<z.output<S>>;
  /** The first day on which an entry is on the site, yyyy-mm-dd; left out where entries are there at once. */
  appears?(this: void, fields: z.output<S>): string;
  /** How feeds tell of its entries: newest first, at `rss.xml` in the folder of their addresses. */
  feed?: FeedDefinition<S>;
  /** What a shared link shows; left out where pages show the card of their part of the site, or one made of more than their fields. */
  card?: CardDefinition<S>;
  /** How they are found; left out where the search does not know them. */
  search?: SearchDefinition<S>;
  /** The form by which people without git add an entry: its part of the address, and what to send. */
  form?: { path: string; about: string };
  /** What to do about a slug that names no entry, where the usual words do not serve. */
  missing?: string;
  /** The works that its texts cite as `[^key]`, and which become the notes of a text; left out where texts cite none. */
  sources?(this: void, fields: Partial<z.output<S>>): readonly CitedSource[];
  /** What its texts may be like; only for MDX. */
  text?: TextDefinition;
  /** Where entries are cast, one a person and year: when they may be dated, that of now or next first. */
  castWithin?: readonly [VotingWindow, ...VotingWindow[]];
  /** Why its entries do not stand in the open data, where they do not. */
  keptOut?: string;
}

/** Lets the functions of a definition know the fields of its schema. */
export const define = <S extends z.ZodType>(definition: CollectionDefinition<S>) => definition;

/** The first day of what no build shows: a draft. Behind every real day, and none that somebody could write. */
export const NEVER = '9999-99-99';
