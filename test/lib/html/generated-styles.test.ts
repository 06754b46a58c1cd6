import { expect, test } from 'vitest';
import { PLATFORMS, PRICING } from '../../../src/model/vocabulary.ts';
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

test('the choice of each platform hides the tools that do not run on it, and the parts of a list that this leaves empty', () => {
  for (const platform of Object.keys(PLATFORMS)) {
    const chosen = `.filterable:has(#plain-platform-${platform}:checked)`;
    expect(styles).toContain(`${chosen} [data-has]:not([data-has~='platform:${platform}'])`);
    expect(styles).toContain(`${chosen} .part:not(:has([data-has~='platform:${platform}']))`);
  }
});

test('a part is hidden as well where each choice leaves something, but both together nothing', () => {
  for (const platform of Object.keys(PLATFORMS))
    for (const price of Object.keys(PRICING))
      expect(styles).toContain(
        `.filterable:has(#plain-price-${price}:checked):has(#plain-platform-${platform}:checked) .part:not(:has([data-has~='price:${price}'][data-has~='platform:${platform}']))`,
      );
});
