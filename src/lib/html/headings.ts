import type { Block } from './blocks.ts';

const SECTION = /<h2 id="([^"]+)">(.*?)<\/h2>/gs;

/** A section of a text: its address on the page, and its heading as HTML without links. */
export interface Section {
  id: string;
  html: string;
}

/** The sections of a rendered text, in their order. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((block) =>
    typeof block === 'string'
      ? [...block.matchAll(SECTION)].flatMap(([, id, html]) =>
          id !== undefined && html !== undefined && id !== 'footnote-label'
            ? [{ id, html: html.replace(/<\/?a\b[^>]*>/g, '') }]
            : [],
        )
      : [],
  );
}

/** The text with a link to itself at the end of each section's heading. */
export function withAnchors(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    typeof block === 'string'
      ? block.replace(SECTION, (heading: string, id: string, html: string) =>
          id === 'footnote-label'
            ? heading
            : `<h2 id="${id}">${html} <a class="anchor" href="#${id}" aria-label="Link to this section">#</a></h2>`,
        )
      : block,
  );
}
