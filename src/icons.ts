import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = () => join(process.cwd(), 'node_modules');
const sets = new Map<string, Record<string, { body: string }>>();
const brands = new Map<string, Mark | undefined>();

/** The mark of a product, drawn with `currentColor`. */
export interface Mark {
  /** The side of its grid. */
  size: number;
  /** SVG markup. */
  body: string;
}

/** The icons of a package of Iconify, by name. */
function iconsOf(name: string): Record<string, { body: string }> {
  let icons = sets.get(name);
  if (!icons) {
    const file = join(packages(), `@iconify-json/${name}/icons.json`);
    ({ icons } = JSON.parse(readFileSync(file, 'utf8')) as {
      icons: Record<string, { body: string }>;
    });
    sets.set(name, icons);
  }
  return icons;
}

/**
 * The mark of a product in the packages of brand icons.
 * @param icon its slug in simple-icons, or `arcticons:` and its name in Arcticons, whose marks are drawn in lines
 * @returns undefined when there is none
 */
export function brandMark(icon: string): Mark | undefined {
  if (!brands.has(icon)) brands.set(icon, icon.startsWith(ARCTICONS) ? lined(icon) : filled(icon));
  return brands.get(icon);
}

const ARCTICONS = 'arcticons:';

function filled(slug: string): Mark | undefined {
  const file = join(packages(), 'simple-icons/icons', `${slug}.svg`);
  const svg = /^[a-z0-9]+$/.test(slug) && existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, path] = /<path d="([^"]+)"/.exec(svg) ?? [];
  return path ? { size: 24, body: `<path fill="currentColor" d="${path}"/>` } : undefined;
}

/** The lines of Arcticons are meant for large icons; ours are small, so they are drawn thicker. */
function lined(icon: string): Mark | undefined {
  const name = icon.slice(ARCTICONS.length);
  const icons = iconsOf('arcticons');
  return Object.hasOwn(icons, name)
    ? { size: 48, body: `<g stroke-width="2.75">${icons[name]?.body ?? ''}</g>` }
    : undefined;
}

/**
 * The body of a Lucide icon on a 24 × 24 grid, drawn with `currentColor`.
 * @param name its name there
 * @returns SVG markup, or undefined when there is none
 */
export function lucideBody(name: string): string | undefined {
  const icons = iconsOf('lucide');
  return Object.hasOwn(icons, name) ? icons[name]?.body : undefined;
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
