import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = () => join(process.cwd(), 'node_modules');
const brands = new Map<string, string | undefined>();
let lucide: Record<string, { body: string }> | undefined;

/**
 * The outline of a brand's icon in the simple-icons package.
 * @param slug its slug there
 * @returns the `d` of its path on a 24 × 24 grid, or undefined when there is none
 */
export function brandPath(slug: string): string | undefined {
  if (!brands.has(slug)) {
    const file = join(packages(), 'simple-icons/icons', `${slug}.svg`);
    const svg = /^[a-z0-9]+$/.test(slug) && existsSync(file) ? readFileSync(file, 'utf8') : '';
    brands.set(slug, /<path d="([^"]+)"/.exec(svg)?.[1]);
  }
  return brands.get(slug);
}

/**
 * The body of a Lucide icon on a 24 × 24 grid, drawn with `currentColor`.
 * @param name its name there
 * @returns SVG markup, or undefined when there is none
 */
export function lucideBody(name: string): string | undefined {
  lucide ??= (
    JSON.parse(readFileSync(join(packages(), '@iconify-json/lucide/icons.json'), 'utf8')) as {
      icons: Record<string, { body: string }>;
    }
  ).icons;
  return Object.hasOwn(lucide, name) ? lucide[name]?.body : undefined;
}

/** One or two letters that stand for a tool without an icon: of its first two words, or its first two letters. */
export function monogram(name: string): string {
  const parts = name
    .replace(/[^\p{L}\p{N} .-]/gu, '')
    .split(/[ .-]+/)
    .filter(Boolean);
  const [first = name, second] = parts;
  const letters = [...first];
  if (second) return [letters[0], [...second][0]].join('').toUpperCase();
  return (letters[0] ?? '?').toUpperCase() + (letters[1] ?? '').toLowerCase();
}
