/** What the image of a shared link shows. The same card always gives the same bytes. */
export interface ShareCard {
  /** Which part of the site it is, such as “Magazine · The evidence”. */
  label: string;
  title: string;
  /** A line under the title; left out where the title leaves no room for it. */
  detail: string;
  /** What the opener above is drawn from. */
  seed: string;
  /** The hue of the opener in degrees; the seed's own when left out. */
  hue?: number;
  /** Name of a Lucide icon, on a tile over the opener. */
  icon?: string;
}

/** The size that Open Graph readers expect, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The key of the card of a page, by its address. */
export const cardOf = (page: string) => page.slice(1, -1);

/** Key of the card of every page that has none of its own. */
export const DEFAULT_CARD = 'default';
