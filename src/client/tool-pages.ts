/**
 * Tools by what their own pages state: a script that shows facts reads them there, so that they are said once and
 * nothing else has to be built for it.
 */
import { toolAddress } from '../model/page-addresses.ts';
import { pathTo } from './site-paths.ts';
import type { Stated } from '../lib/tools/side-by-side.ts';

/** A fact, with the elements that show it. */
export interface StatedFact extends Stated {
  /** What stands in its place on the page of the tool, its evidence included. */
  nodes: readonly Node[];
}

/** What the page of a tool says. */
export interface ToolPage {
  slug: string;
  name: string;
  summary: string;
  facts: StatedFact[];
}

/**
 * Reads the page of a tool.
 * @param slug in the form of a slug
 * @returns undefined when there is no such tool
 * @throws Error when the page cannot be fetched
 */
export async function readToolPage(slug: string): Promise<ToolPage | undefined> {
  const response = await fetch(pathTo(toolAddress(slug)));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const article = page.querySelector<HTMLElement>('article[data-tool]');
  if (!article) return undefined;
  const textOf = (selector: string) => tidy(article.querySelector(selector)?.textContent);
  return {
    slug: article.dataset['tool'] ?? slug,
    name: textOf('h1'),
    summary: textOf('.lede'),
    facts: [...article.querySelectorAll<HTMLElement>('[data-facts] > div')].map(factOf),
  };
}

function factOf(row: HTMLElement): StatedFact {
  const label = tidy(row.querySelector('dt')?.textContent);
  const nodes = [...(row.querySelector('dd')?.childNodes ?? [])];
  const value = nodes.filter((node) => node.nodeName !== 'SMALL');
  return {
    key: row.dataset['fact'] ?? label,
    label,
    text: tidy(value.map(wordsOf).join('')),
    nodes,
  };
}

/** What tells a piece of a fact from another: of a link, where it leads. */
function wordsOf(node: Node): string {
  return node instanceof HTMLAnchorElement
    ? (node.getAttribute('href') ?? '')
    : (node.textContent ?? '');
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
