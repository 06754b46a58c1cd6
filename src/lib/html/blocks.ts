/** A component in a text, with its literal attributes and what stands inside it. */
export interface ComponentBlock {
  component: string;
  attributes: Record<string, string>;
  children: Block[];
}

/** A part of a rendered text: HTML, which may open an element that a later part closes, or a component. */
export type Block = string | ComponentBlock;

/** Titles of callouts that carry none of their own. */
export const CALLOUT_TITLES: Record<string, string> = {
  note: 'Note',
  tip: 'Tip',
  caution: 'Take care',
};

/** Class of the box in which something wider than the page scrolls by itself. */
export const SCROLL_BOX = 'scroll-x';
