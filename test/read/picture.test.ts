import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  isWhole,
  kindByBytes,
  kindByName,
  readPicture,
  TAIL_BYTES,
} from '../../src/read/picture.ts';

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#abcdef' } });

const WRITERS = {
  png: (width: number, height: number) => draw(width, height).png().toBuffer(),
  jpg: (width: number, height: number) => draw(width, height).jpeg().toBuffer(),
  jpeg: (width: number, height: number) =>
    draw(width, height).withMetadata().jpeg({ progressive: true }).toBuffer(),
  webp: (width: number, height: number) => draw(width, height).webp().toBuffer(),
  avif: (width: number, height: number) => draw(width, height).avif({ effort: 0 }).toBuffer(),
};

describe.each(Object.entries(WRITERS))('a picture that ends with .%s', (ending, write) => {
  test('is read as the encoder wrote it, and is whole', async () => {
    const bytes = await write(120, 50);
    const kind = kindByName(`a.${ending}`)!;
    expect(readPicture(bytes)).toEqual({ kind, width: 120, height: 50, moving: false });
    expect(isWhole(kind, bytes, bytes.subarray(-TAIL_BYTES), bytes.length)).toBe(true);
  });

  test('is never read as something smaller than the decoder finds, whatever a byte is changed to', async () => {
    const bytes = await write(120, 50);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(Math.min(400, bytes.length) - 1), fc.nat(255)), { maxLength: 4 }),
        async (changes) => {
          const changed = Buffer.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          const picture = readPicture(changed);
          const found = await sharp(changed)
            .metadata()
            .catch(() => undefined);
          if (!picture || !found) return;
          expect(found.width <= picture.width && found.height <= picture.height).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['lossless WebP', (image: Sharp) => image.webp({ lossless: true })],
  ['WebP with transparency', (image: Sharp) => image.ensureAlpha(0.5).webp()],
])('%s is read as well', async (_, encode) => {
  const bytes = await encode(draw(33, 77)).toBuffer();
  expect(readPicture(bytes)).toMatchObject({ kind: 'WebP', width: 33, height: 77, moving: false });
});

test('a moving WebP is told from a still one', async () => {
  const frames = await Promise.all(
    [draw(20, 20), draw(20, 20).tint('red')].map((one) => one.png().toBuffer()),
  );
  const bytes = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  expect(readPicture(bytes)).toMatchObject({ width: 20, height: 20, moving: true });
});

test.each([
  ['PNG', WRITERS.png],
  ['JPEG', WRITERS.jpg],
  ['WebP', WRITERS.webp],
] as const)('a %s that is cut off is not whole', async (kind, write) => {
  const bytes = (await write(120, 50)).subarray(0, -30);
  expect(isWhole(kind, bytes, bytes.subarray(-TAIL_BYTES), bytes.length)).toBe(false);
});

test('the size stands behind profiles and previews, but not behind a scan', () => {
  const segment = (marker: number, ...data: number[]) => [
    0xff,
    marker,
    0,
    data.length + 2,
    ...data,
  ];
  const frame = segment(0xc0, 8, 0x10, 0, 0x20, 0, 1, 1, 0x11, 0);
  const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0, 0]);
  expect(readPicture(jpeg(segment(0xe1, 0xff, 0xc0, 1, 2), [0xff, 0xff], frame))).toMatchObject({
    height: 0x1000,
    width: 0x2000,
  });
  expect(readPicture(jpeg(segment(0xda, 1, 2), frame))).toBeUndefined();
  expect(readPicture(jpeg([0, 0], frame))).toBeUndefined();
});

test('what is no picture has no kind, and no bytes whatever hold the reader up', () => {
  expect(kindByBytes(Buffer.from('<script>alert(1)</script>'))).toBeUndefined();
  expect(kindByBytes(Buffer.from('GIF89a'))).toBeUndefined();
  fc.assert(
    fc.property(
      fc.constantFrom(
        '\x89PNG\r\n\x1a\n',
        '\xff\xd8\xff',
        'RIFF\0\0\0\0WEBPVP8X',
        '\0\0\0 ftypavif',
      ),
      fc.uint8Array({ maxLength: 200 }),
      (start, rest) => {
        readPicture(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
      },
    ),
  );
});
