import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori, { type SatoriOptions } from 'satori';
import sharp from 'sharp';
import { lucideBody } from '../icons.ts';
import { OPENER_TURNS, drawOpener, openerPaths } from '../lib/magazine/opener.ts';
import { tokenColour } from '../lib/html/tokens.ts';
import { CARD_SIZE, type ShareCard } from './card.ts';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
/** Height of the opener; it is drawn as two rows of cells of 100 pixels. */
const STRIP = 200;
const MARGIN = 72;
/** Where the words stand, from the opener to the name of the site. */
const TEXT = { top: STRIP + 44, bottom: HEIGHT - 96 };
/** Sizes of the title in pixels; the largest that leaves it room is taken. */
const SIZES = [76, 68, 60, 54, 48, 42, 36, 30, 24];

/**
 * Draws a card as PNG. Text is turned into outlines by satori, so no font of the machine plays a part;
 * sharp, which Astro brings for pictures anyway, paints it with a palette. Packed tighter it would take three times as
 * long and be smaller by six per cent.
 * @param tokens the site's design tokens, from `readTokens`
 * @param site the name of the site
 * @throws Error when the title does not fit even in the smallest size
 */
export async function drawCard(
  card: ShareCard,
  tokens: ReadonlyMap<string, string>,
  site: string,
): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${token(tokens, 'paper')}"/>${opener(card, tokens)}${await text(card, tokens, site)}</svg>`;
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 96, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}

function opener(card: ShareCard, tokens: ReadonlyMap<string, string>): string {
  const { hue: own, shapes } = drawOpener(card.seed);
  const hue = card.hue ?? own;
  const groups = openerPaths(shapes.filter((shape) => shape.y < 2)).map(
    (paths, colour) =>
      `<g fill="${tokenColour(token(tokens, `opener-${colour}`), hue + OPENER_TURNS[colour]!)}" fill-rule="evenodd">${paths.map(({ d, transform }) => `<path d="${d}" transform="${transform}"/>`).join('')}</g>`,
  );
  const mark = (part: string) =>
    tokenColour(`${token(tokens, `${part}-l`)} ${token(tokens, `${part}-c`)}`, hue);
  const body = card.icon ? lucideBody(card.icon) : undefined;
  const tile = body
    ? `<rect x="${WIDTH - MARGIN - 152}" y="${STRIP - 76}" width="152" height="152" rx="34" fill="${mark('mark')}" stroke="${token(tokens, 'paper')}" stroke-width="10"/><svg x="${WIDTH - MARGIN - 116}" y="${STRIP - 40}" width="80" height="80" viewBox="0 0 24 24" color="${mark('mark-ink')}">${body}</svg>`
    : '';
  return `<rect width="${WIDTH}" height="${STRIP}" fill="${mark('mark')}"/><g transform="scale(10)">${groups.join('')}</g>${tile}`;
}

async function text(
  card: ShareCard,
  tokens: ReadonlyMap<string, string>,
  site: string,
): Promise<string> {
  const ink = token(tokens, 'ink');
  const quiet = token(tokens, 'ink-2');
  const label = await set(
    card.label,
    { fontFamily: 'Bricolage Grotesque', fontWeight: 600, fontSize: 28, color: quiet },
    card.icon ? WIDTH - 2 * MARGIN - 190 : undefined,
  );
  const name = await nameOf(site, ink);
  const detail = await set(card.detail, {
    fontFamily: 'Literata',
    fontWeight: 400,
    fontSize: 30,
    lineHeight: 1.4,
    color: quiet,
  });
  const titleTop = TEXT.top + label.height + 14;
  for (const fontSize of SIZES) {
    const title = await set(card.title, {
      fontFamily: 'Bricolage Grotesque',
      fontWeight: 700,
      fontSize,
      lineHeight: 1.08,
      letterSpacing: -0.025 * fontSize,
      color: ink,
    });
    const room = TEXT.bottom - titleTop - title.height;
    if (room < 0) continue;
    const footing = HEIGHT - 50 - name.height / 2;
    const mark = `<g transform="translate(${MARGIN} ${footing - 21}) scale(.66)">${BRAND(tokens)}</g>`;
    const parts = [
      place(label, TEXT.top),
      place(title, titleTop),
      room >= detail.height + 18 ? place(detail, titleTop + title.height + 18) : '',
      mark,
      place(name, footing - name.height / 2, MARGIN + 58),
    ];
    return parts.join('');
  }
  throw new Error(`The title “${card.title}” does not fit its image`);
}

interface Block {
  svg: string;
  height: number;
}

/** Sets a text in a column and measures it; words wrap, and a word wider than the column is broken. */
async function set(
  words: string,
  style: Record<string, string | number>,
  width = WIDTH - 2 * MARGIN,
): Promise<Block> {
  if (words === '') return { svg: '', height: 0 };
  const node = {
    type: 'div',
    key: null,
    props: {
      style: { display: 'flex', width, wordBreak: 'break-word', ...style },
      children: words,
    },
  };
  const svg = await satori(node as Parameters<typeof satori>[0], { width, fonts: fonts() });
  return { svg, height: Number(/height="([\d.]+)"/.exec(svg)![1]) };
}

const names = new Map<string, Promise<Block>>();

/** The name of the site, which stands on every card: set once. */
function nameOf(site: string, color: string): Promise<Block> {
  const style = { fontFamily: 'Bricolage Grotesque', fontWeight: 600, fontSize: 27, color };
  const key = [site, color].join();
  const block = names.get(key) ?? set(site, style);
  names.set(key, block);
  return block;
}

/** A block at its place; the ids that satori gives are the same in every block, so they get the place as a suffix. */
function place({ svg }: Block, y: number, x = MARGIN): string {
  return svg.replace('<svg ', `<svg x="${x}" y="${Math.round(y)}" overflow="visible" `);
}

/** The site's mark, as in `public/icon.svg`, on 64 × 64. */
const BRAND = (tokens: ReadonlyMap<string, string>) =>
  `<g transform="rotate(-4 32 32)"><rect x="4" y="4" width="56" height="56" rx="13" fill="${token(tokens, 'marker')}"/><path d="M17 18h7v22h12v7H17zM32 18h17v7h-5v22h-7V25h-5z" fill="${token(tokens, 'marker-ink')}"/></g>`;

function token(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`There is no design token --${name}`);
  return value;
}

let loaded: SatoriOptions['fonts'] | undefined;

function fonts(): SatoriOptions['fonts'] {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const font = (name: string, slug: string, subset: string, weight: 400 | 600 | 700) => ({
    name,
    weight,
    style: 'normal' as const,
    data: readFileSync(
      require.resolve(`@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff`),
    ),
  });
  loaded ??= ['latin', 'latin-ext'].flatMap((subset) => [
    font('Bricolage Grotesque', 'bricolage-grotesque', subset, 700),
    font('Bricolage Grotesque', 'bricolage-grotesque', subset, 600),
    font('Literata', 'literata', subset, 400),
  ]);
  return loaded;
}
