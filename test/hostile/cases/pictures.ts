import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beside, harmless, kind, refuse, type Make } from '../case.ts';
import { article, raw } from '../samples.ts';

type Bytes = Uint8Array;

/** A PNG that says it has these sides; its pixels are white unless `pixels` gives other data for them. */
function png(width: number, height: number, pixels?: Bytes, more: Bytes[] = []): Bytes {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1; // one bit a pixel, grey
  const row = Buffer.alloc(Math.ceil(width / 8) + 1, 0xff).fill(0, 0, 1);
  const data = pixels ?? deflateSync(Buffer.concat(Array<Bytes>(height).fill(row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Bytes, checksum?: number): Bytes {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(checksum ?? crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const plain = sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } });
const [jpeg, webp, avif, gif, deep, cmyk] = await Promise.all([
  plain.clone().jpeg().toBuffer(),
  plain.clone().webp().toBuffer(),
  plain.clone().avif().toBuffer(),
  plain.clone().gif().toBuffer(),
  plain.clone().toColourspace('rgb16').png().toBuffer(),
  plain.clone().toColourspace('cmyk').jpeg().toBuffer(),
]);
/** A picture whose pixels end in noise, but for its last bytes. */
function noisy(bytes: Bytes, last: number): Bytes {
  const copy = Buffer.from(bytes);
  for (let at = copy.length - 30; at < copy.length - last; at++) copy[at] = (at * 97) % 251;
  return copy;
}

const LARGE_NUMBER = 0xffff_fff0;
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';

/** An article that shows a picture of its own folder, and the picture. */
function shown(ending: string, content: string | Bytes): [Make, Make] {
  return [
    beside(article({ text: '<Figure src="./NAME" alt="A wall with notes on it" />' })),
    (id) => ({ path: `content/articles/2026/p-${id}.${ending}`, content }),
  ];
}

/** Names the picture in the article, as both are made from the id. */
const figure = ([text, picture]: [Make, Make]): [Make, Make] => [
  (id) => {
    const file = text(id);
    const name = picture(id).path.split('/').at(-1)!;
    return { ...file, content: String(file.content).replace('NAME', name) };
  },
  picture,
];

const refused = (name: string, what: string, ending: string, content: string | Bytes) =>
  refuse(name, what, ...figure(shown(ending, content)));
const taken = (name: string, what: string, ending: string, content: string | Bytes) =>
  harmless(name, what, ...figure(shown(ending, content)));
const alone = (path: string, content: string | Bytes): Make =>
  raw(`content/articles/${path}`, content);

/** Pictures are bytes that somebody else will decode: in the build, and in every reader's browser. */
export const pictures = kind('picture', [
  refused('html', 'a page that says it is a PNG', 'png', '<script>alert(1)</script>'),
  refused('svg', 'a drawing that says it is a PNG', 'png', SVG),
  refused('gif', 'a GIF that says it is a PNG', 'png', gif),
  refused('jpeg-as-png', 'a JPEG that says it is a PNG', 'png', jpeg),
  refused('png-as-jpeg', 'a PNG that says it is a JPEG', 'jpg', png(4, 4)),
  refused('webp-as-avif', 'a WebP that says it is an AVIF', 'avif', webp),
  refused('empty', 'a picture of no bytes', 'png', ''),
  refused('pointer', 'a pointer of Git LFS', 'png', POINTER),
  refused('signature', 'the first eight bytes of a PNG', 'png', png(4, 4).subarray(0, 8)),
  refused('header', 'a PNG that ends after its header', 'png', png(4, 4).subarray(0, 33)),
  refused('half', 'a PNG that ends in its pixels', 'png', png(800, 800).subarray(0, 60)),
  refused('half-jpeg', 'a JPEG that ends after its first marker', 'jpg', jpeg.subarray(0, 24)),
  refused('half-webp', 'a WebP that ends in its header', 'webp', webp.subarray(0, 14)),
  taken(
    'noise',
    'a PNG whose pixels are noise',
    'png',
    png(16, 16, Buffer.from('no pixels at all, no pixels at all')),
  ),
  taken(
    'checksum',
    'a PNG whose header has a wrong checksum',
    'png',
    (() => {
      const bytes = Buffer.from(png(4, 4));
      bytes.writeUInt32BE(0, 29);
      return bytes;
    })(),
  ),
  refused('no-side', 'a PNG without a height', 'png', png(4, 0)),
  refused('wide', 'a PNG of 4,001 columns', 'png', png(4_001, 4)),
  refused('high', 'a PNG of 5,000 rows', 'png', png(4, 5_000)),
  refused('square', 'a PNG of 17,000 by 17,000 in a few kB', 'png', png(17_000, 17_000)),
  refused(
    'endless',
    'a PNG that says it has four thousand million columns',
    'png',
    png(LARGE_NUMBER, LARGE_NUMBER, deflateSync(Buffer.alloc(8))),
  ),
  refused(
    'heavy',
    'a PNG of 2.1 MB',
    'png',
    png(8, 8, undefined, [chunk('tEXt', Buffer.alloc(2_100_000, 0x61))]),
  ),
  refuse('upper', 'an ending in upper case', alone('2026/Chart.PNG', png(4, 4))),
  refuse('space', 'a name with a space and brackets', alone('2026/chart (1).png', png(4, 4))),
  refuse('bitmap', 'a picture of a kind that is not taken', alone('2026/chart.gif', gif)),
  refuse('year', 'a picture in a year that has no article', alone('9999/x.png', png(4, 4))),
  refuse('nowhere', 'a picture beside no article', alone('x.png', png(4, 4))),
  refuse('deeper', 'a picture in a folder of its own', alone('2026/pictures/x.png', png(4, 4))),
  refuse('tool', 'a picture among the tools', raw('content/tools/a/alpha-quiz.png', png(4, 4))),
  refuse('author', 'a portrait', raw('content/authors/editors.jpg', jpeg)),
  refuse('unused-html', 'a page as a picture that no article shows', alone('2026/unused.png', 'x')),
  refuse(
    'other-year',
    'a picture of the same name in the folder of another year',
    beside(
      article({
        path: 'content/articles/2025/other-year.mdx',
        fields: { published: '2025-02-01' },
      }),
    ),
    beside(alone('2025/other-year.png', png(4, 4))),
    article({ text: '<Figure src="./other-year.png" alt="A wall with notes on it" />' }),
  ),
  refuse(
    'alt-name',
    'an alt that is the name of the file',
    beside(alone('2026/wall-notes.png', png(4, 4))),
    article({ text: '<Figure src="./wall-notes.png" alt="wall-notes.png" />' }),
  ),
  refuse(
    'folder',
    'a folder with the name of a picture that an article shows',
    beside(() => ({ path: 'content/articles/2026/hollow.png', content: '', form: 'folder' })),
    article({ text: '<Figure src="./hollow.png" alt="A wall with notes on it" />' }),
  ),
  taken('png', 'a PNG', 'png', png(40, 30)),
  taken('jpeg', 'a JPEG', 'jpg', jpeg),
  taken('jpeg-long', 'a JPEG with its longer ending', 'jpeg', jpeg),
  taken('webp', 'a WebP', 'webp', webp),
  taken('avif', 'an AVIF', 'avif', avif),
  taken('largest', 'a PNG of 4,000 by 4,000', 'png', png(4_000, 4_000)),
  taken('small', 'a PNG of one pixel', 'png', png(1, 1)),
  taken('thin', 'a PNG of 3,000 by 2', 'png', png(3_000, 2)),
  taken('deep', 'a PNG of sixteen bits', 'png', deep),
  taken('print', 'a JPEG for printers', 'jpg', cmyk),
  taken(
    'words',
    'a PNG with markup in its remarks',
    'png',
    png(8, 8, undefined, [chunk('tEXt', Buffer.from('Title\0<script>alert(1)</script>'))]),
  ),
  refused(
    'tail',
    'a PNG with a page after its end',
    'png',
    Buffer.concat([png(8, 8), Buffer.from('<script>alert(1)</script>')]),
  ),
  taken('noise-jpeg', 'a JPEG whose pixels end in noise', 'jpg', noisy(jpeg, 2)),
  taken('noise-webp', 'a WebP whose pixels end in noise', 'webp', noisy(webp, 0)),
  taken('noise-avif', 'an AVIF whose pixels end in noise', 'avif', noisy(avif, 0)),
  harmless(
    'twice',
    'one picture shown twice',
    beside(alone('2026/shown-twice.png', png(60, 40))),
    article({
      text: '<Figure src="./shown-twice.png" alt="A wall with notes on it" caption="One" />\n\n<Figure src="./shown-twice.png" alt="The same wall, later that day" caption="Two" />',
    }),
  ),
]);
