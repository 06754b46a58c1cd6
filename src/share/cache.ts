import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { codeDigest } from '../site/code-digest.ts';
import { SITE } from '../site/site.ts';
import { readTokens } from '../lib/html/tokens.ts';
import type { ShareCard } from './card.ts';
import { drawCard } from './draw.ts';

/** Where drawn images are kept between builds, from the root of the project. */
export const IMAGE_CACHE = '.cache/og';

const TOKENS = 'src/styles/tokens.css';
/** Read by path, which no import shows: colours and fonts. */
const PACKAGES = [
  '@fontsource/bricolage-grotesque',
  '@fontsource/literata',
  '@iconify-json/lucide',
];

/** Images that are being drawn, by their file. */
const drawing = new Map<string, Promise<Uint8Array>>();

/**
 * The image of a card as PNG, drawn only if no build has drawn the same one.
 * @param root folder of the project
 */
export async function cardImage(card: ShareCard, root: string): Promise<Uint8Array> {
  const file = join(root, IMAGE_CACHE, `${imageKey(card, root)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const begun = drawing.get(file);
  if (begun) return begun;
  const drawn = draw(card, root, file).finally(() => drawing.delete(file));
  drawing.set(file, drawn);
  return drawn;
}

/**
 * Draws those of the cards that no build has drawn, as many at once as the machine has cores: most of the work is
 * that of sharp, whose threads leave this one free. Who asks for an image meanwhile waits for it, and is told if it
 * could not be drawn.
 * @param root folder of the project
 */
export async function drawAhead(cards: Iterable<ShareCard>, root: string): Promise<void> {
  const queue = [...cards].values();
  const drawNext = async () => {
    for (const card of queue) await cardImage(card, root).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, drawNext));
}

async function draw(card: ShareCard, root: string, file: string): Promise<Uint8Array> {
  const tokens = readTokens(readFileSync(join(root, TOKENS), 'utf8'));
  const image = await drawCard(card, tokens, SITE.name);
  mkdirSync(dirname(file), { recursive: true });
  // A build that is broken off must not leave half an image behind.
  writeFileSync(`${file}.${process.pid}`, image);
  renameSync(`${file}.${process.pid}`, file);
  return image;
}

/** A digest of a card and of everything it is drawn with. */
export function imageKey(card: ShareCard, root: string): string {
  return createHash('sha256')
    .update(drawnWith(root))
    .update(JSON.stringify(card))
    .digest('hex')
    .slice(0, 24);
}

/** The code that draws, the colours, the fonts and the name of the site. */
function drawnWith(root: string): string {
  const versions = readFileSync(join(root, 'package.json'), 'utf8').match(FONT_VERSIONS) ?? [];
  return [
    codeDigest('src/share/draw.ts', root),
    readFileSync(join(root, TOKENS), 'utf8'),
    SITE.name,
    ...versions,
  ].join('\n');
}

const FONT_VERSIONS = new RegExp(`"(?:${PACKAGES.join('|')})": "[^"]+"`, 'g');
