import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBuffer } from '@capsizecss/unpack';
import { fromFile } from '@capsizecss/unpack/fs';
import subsetFont from 'subset-font';
import { ROOT } from './command.ts';

/** One style of a family as the site serves it, cut out of an npm package of Fontsource. */
interface Face {
  /** Begins the names of its files. */
  key: string;
  family: string;
  package: string;
  /** The file of the package, without the part that names the letters: `wght-normal`. */
  style: string;
  italic?: boolean;
  /** One weight, or the ends of those that are kept. */
  weights: readonly [number, number?];
  /** The font of most machines it is shown in until it has come. */
  fallback: keyof typeof FALLBACKS;
}

const FACES: readonly Face[] = [
  {
    key: 'text',
    family: 'Atkinson Hyperlegible Next',
    package: '@fontsource-variable/atkinson-hyperlegible-next',
    style: 'wght-normal',
    weights: [400, 700],
    fallback: 'sans',
  },
  {
    key: 'display',
    family: 'Bricolage Grotesque',
    package: '@fontsource-variable/bricolage-grotesque',
    style: 'wght-normal',
    weights: [700],
    fallback: 'sans',
  },
  {
    key: 'reading',
    family: 'Literata',
    package: '@fontsource-variable/literata',
    style: 'wght-normal',
    weights: [400, 700],
    fallback: 'serif',
  },
  {
    key: 'reading-italic',
    family: 'Literata',
    package: '@fontsource-variable/literata',
    style: 'wght-italic',
    italic: true,
    weights: [400],
    fallback: 'serif',
  },
];

/** What stands in for a family, with its figures: units per em, and in these the mean width of Latin text. */
const FALLBACKS = {
  sans: { names: ['Arial', 'Liberation Sans', 'Arimo'], unitsPerEm: 2048, xWidthAvg: 904 },
  serif: { names: ['Georgia', 'Gelasio'], unitsPerEm: 2048, xWidthAvg: 913 },
} as const;

type Range = readonly [from: number, to: number];

/** The letters of each file: what nearly every page needs, and the letters of further European languages. */
const LETTERS = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x178, 0x178],
    [0x2013, 0x2014],
    [0x2018, 0x201a],
    [0x201c, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x2030, 0x2030],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  'latin-ext': [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x177],
    [0x179, 0x17f],
    [0x218, 0x21b],
  ],
} as const satisfies Record<string, readonly Range[]>;

/**
 * The fonts of the site and the style sheet that names them, by their paths from the root of the repository. The same
 * packages always give the same bytes.
 */
export async function fontFiles(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const rules: string[] = [];
  for (const face of FACES) {
    for (const [letters, ranges] of Object.entries(LETTERS)) {
      const font = await cut(face, letters, ranges);
      const name = `${face.key}${letters === 'latin' ? '' : `-${letters}`}.woff2`;
      files.set(`src/fonts/${name}`, font);
      rules.push(faceRule(face, name, ranges));
    }
    if (!face.italic) rules.push(await fallbackRule(face));
  }
  const note = '/* Made by `npm run fonts`; see scripts/support/font-faces.ts. */';
  files.set('src/styles/fonts.css', new TextEncoder().encode(`${[note, ...rules].join('\n')}\n`));
  return files;
}

function source(face: Face, letters: string): string {
  const family = face.package.split('/')[1]!;
  return join(
    ROOT,
    'node_modules',
    face.package,
    'files',
    `${family}-${letters}-${face.style}.woff2`,
  );
}

async function cut(face: Face, letters: string, ranges: readonly Range[]): Promise<Uint8Array> {
  const [min, max] = face.weights;
  const text = ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .join('');
  return subsetFont(readFileSync(source(face, letters)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: max === undefined ? min : { min, max } },
  });
}

function faceRule(face: Face, file: string, ranges: readonly Range[]): string {
  const hex = (code: number) => code.toString(16);
  const range = ranges.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`);
  return rule([
    ['font-family', `'${face.family}'`],
    ['font-style', face.italic ? 'italic' : 'normal'],
    ['font-weight', face.weights.join(' ')],
    ['font-display', 'swap'],
    ['src', `url('../fonts/${file}') format('woff2')`],
    ['unicode-range', range.join(', ')],
  ]);
}

/**
 * The fallback of a face with its lines and, on average, its widths, so that nothing moves when the font has come: the
 * figures follow Capsize (https://github.com/seek-oss/capsize, `createFontStack`).
 */
async function fallbackRule(face: Face): Promise<string> {
  const metrics = await regularFigures(face);
  const { names, unitsPerEm, xWidthAvg } = FALLBACKS[face.fallback];
  const adjust = metrics.xWidthAvg / metrics.unitsPerEm / (xWidthAvg / unitsPerEm);
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
  const override = (height: number) => percent(height / (metrics.unitsPerEm * adjust));
  return rule([
    ['font-family', `'${face.family} fallback'`],
    ['src', names.map((name) => `local('${name}')`).join(', ')],
    ['size-adjust', percent(adjust)],
    ['ascent-override', override(metrics.ascent)],
    ['descent-override', override(Math.abs(metrics.descent))],
    ['line-gap-override', override(metrics.lineGap)],
  ]);
}

/** The figures of a face at the weight in which most of it is set, its lightest here. */
async function regularFigures(face: Face) {
  if (face.weights.length === 2 && face.weights[0] === 400) return fromFile(source(face, 'latin'));
  const font = await subsetFont(readFileSync(source(face, 'latin')), LETTERS_OF_FIGURES, {
    targetFormat: 'truetype',
    variationAxes: { wght: face.weights[0] },
  });
  return fromBuffer(Buffer.from(font));
}

/** What Capsize measures the mean width with. */
const LETTERS_OF_FIGURES = Array.from({ length: 0x5f }, (_, index) =>
  String.fromCodePoint(0x20 + index),
).join('');

function rule(declarations: readonly (readonly [string, string])[]): string {
  return `@font-face {\n${declarations.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;
}
