/**
 * The custom properties of the first `:root` block of a style sheet: the light colours and the sizes.
 * @param css `src/styles/tokens.css`
 * @returns values by name, without the two hyphens
 */
export function readTokens(css: string): Map<string, string> {
  const [, block = ''] = /:root\s*\{([^}]*)\}/.exec(css) ?? [];
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/**
 * An OKLCH colour as `#rrggbb`, for programs that know no other form. Channels outside sRGB are clipped.
 * The matrices are those of Björn Ottosson's “A perceptual color space for image processing”, 2020.
 * @param lightness 0 to 1
 * @param hue in degrees
 */
function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const channel = (value: number) =>
    Math.round(
      255 *
        Math.min(
          1,
          Math.max(0, value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055),
        ),
    );
  return `#${linear.map((value) => channel(value).toString(16).padStart(2, '0')).join('')}`;
}

/** A token that holds lightness in per cent and chroma, such as `62% 0.13`, as a colour of a hue. */
export function tokenColour(token: string, hue: number): string {
  const [lightness = 0, chroma = 0] = token.split(/\s+/).map(Number.parseFloat);
  return oklchToHex(lightness / 100, chroma, hue);
}
