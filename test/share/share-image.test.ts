import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardImage, drawAhead, IMAGE_CACHE, imageKey } from '../../src/share/cache.ts';
import { CARD_SIZE, type ShareCard } from '../../src/share/card.ts';

const CARD: ShareCard = {
  label: 'Magazine · The evidence',
  title: 'Practice before the lecture',
  detail: 'By The editors · 23 November 2026',
  seed: 'practice-before-the-lecture',
};

/** A project folder of its own with all that images are drawn with. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'share-'));
  for (const item of ['src', 'package.json']) cpSync(item, join(root, item), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

describe('the image of a shared link', () => {
  let root = '';
  beforeAll(() => void (root = project()));
  const drawn = () => readdirSync(join(root, IMAGE_CACHE));

  test('is a PNG of 1200 × 630 that shows title and label in ink on paper', async () => {
    const image = await cardImage(CARD, root);
    const { format, width, height } = await sharp(image).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...CARD_SIZE });
    const inkIn = async (left: number, top: number, width: number, height: number) => {
      const { data } = await sharp(image)
        .extract({ left, top, width, height })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data.filter((value) => value < 80).length;
    };
    expect(await inkIn(72, 290, 1056, 160)).toBeGreaterThan(5000);
    expect(await inkIn(0, 210, 60, 420)).toBe(0);
  });

  test('is not drawn again while card, colours and fonts stay as they are', async () => {
    const first = await cardImage(CARD, root);
    const [file] = drawn();
    const before = statSync(join(root, IMAGE_CACHE, file!)).mtimeMs;
    expect(await cardImage({ ...CARD }, root)).toEqual(first);
    expect(drawn()).toEqual([file]);
    expect(statSync(join(root, IMAGE_CACHE, file!)).mtimeMs).toBe(before);
  });

  test('is drawn once, whether it was begun ahead of the page that asks for it or not', async () => {
    const cards = ['One', 'Two', 'Three'].map((title) => ({ ...CARD, title }));
    const before = drawn().length;
    const ahead = drawAhead(cards, root);
    const asked = await Promise.all(cards.map((card) => cardImage(card, root)));
    await ahead;
    expect(drawn()).toHaveLength(before + 3);
    expect(asked).toEqual(await Promise.all(cards.map((card) => cardImage(card, root))));
  });

  test('that cannot be drawn is no trouble before a page asks for it', async () => {
    const wrong = { ...CARD, title: 'A title that fits no image. '.repeat(60) };
    await drawAhead([wrong], root);
    await expect(cardImage(wrong, root)).rejects.toThrow('does not fit');
  });

  test('is another one when the title or a colour of the site changes', () => {
    expect(imageKey({ ...CARD, title: 'Practice after the lecture' }, root)).not.toBe(
      imageKey(CARD, root),
    );
    const repainted = project();
    const tokens = join(repainted, 'src/styles/tokens.css');
    writeFileSync(tokens, readFileSync(tokens, 'utf8').replace('--ink: #1b2220', '--ink: #000000'));
    expect(imageKey(CARD, repainted)).not.toBe(imageKey(CARD, root));
  });

  test.each([
    ['marks that mean something in SVG', '<script>alert(1)</script> & "quotes" </svg>'],
    [
      'the longest title the schema lets through',
      'Wherever somebody must remember something at work for months afterwards, test '
        .repeat(2)
        .slice(0, 120),
    ],
    [
      'one word that is wider than the image',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    ],
    ['accents', 'Étude à propos de Łódź, Ørsted and Šibenik'],
  ])('holds %s', async (_, title) => {
    const { format, width } = await sharp(await cardImage({ ...CARD, title }, root)).metadata();
    expect({ format, width }).toEqual({ format: 'png', width: CARD_SIZE.width });
  });
});
