import { PLATFORMS } from '../../model/vocabulary.ts';

/**
 * Between two hues of the wheel, in degrees. Hues are classes, because the content security policy forbids a style
 * attribute, and so they come in steps.
 */
const HUE_STEP = 6;

/** The hue of a place among several that share the wheel, in degrees. */
export function hueOf(place: number, places: number): number {
  return (Math.round((place * 360) / places / HUE_STEP) * HUE_STEP) % 360;
}

/** The class that sets `--hue`. @param hue from `hueOf` */
export function hueClass(hue: number): string {
  return `hue-${hue}`;
}

/** The rules that are made from data: the classes of `hueClass`, and what each choice of a PlatformFilter hides. */
export function generatedStyles(): string {
  const hues = Array.from({ length: 360 / HUE_STEP }, (_, index) => index * HUE_STEP);
  const hidden = Object.keys(PLATFORMS).map(
    (platform) =>
      `.filterable:has(#on-${platform}:checked) .tool-item:not([data-on~='${platform}'])`,
  );
  return [
    ...hues.map((hue) => `.${hueClass(hue)} { --hue: ${hue}; }`),
    `${hidden.join(',\n')} { display: none; }`,
  ].join('\n');
}
