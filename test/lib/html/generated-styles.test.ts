import { expect, test } from 'vitest';
import { PLATFORMS } from '../../../src/model/vocabulary.ts';
import { generatedStyles, hueClass, hueOf } from '../../../src/lib/html/generated-styles.ts';

const styles = generatedStyles();

test('whatever the number of categories, each of their hues has its rule', () => {
  for (const places of [1, 2, 7, 15, 16, 59, 60, 200])
    for (let place = 0; place < places; place++)
      expect(styles).toContain(
        `.${hueClass(hueOf(place, places))} { --hue: ${hueOf(place, places)}; }`,
      );
});

test('up to sixty categories no two share a hue, and none is more than three degrees off its place', () => {
  for (const places of [2, 15, 16, 41, 60]) {
    const hues = Array.from({ length: places }, (_, place) => hueOf(place, places));
    expect(new Set(hues).size).toBe(places);
    for (const [place, hue] of hues.entries()) {
      const off = Math.abs(hue - (place * 360) / places);
      expect(Math.min(off, 360 - off)).toBeLessThanOrEqual(3);
    }
  }
});

test('the choice of each platform hides the tools that do not run on it', () => {
  for (const platform of Object.keys(PLATFORMS))
    expect(styles).toContain(
      `.filterable:has(#on-${platform}:checked) .tool-item:not([data-on~='${platform}'])`,
    );
});
