import { facetDefinition, type Facet } from '../../model/facets.ts';

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

/** The facets by which a list is narrowed where no script runs, one value of each at a time. */
export const PLAIN_FACETS = ['price', 'platform'] as const satisfies Facet[];

/** The id of the choice of a value in a `PlainFilter`. */
export function plainChoice(facet: Facet, value: string): string {
  return `plain-${facet}-${value}`;
}

/**
 * What each choice of a `PlainFilter` hides: the tools that lack the value, and the parts of a list in which no tool
 * has all that is chosen.
 */
function plainFilterRules(): string[] {
  const choices = PLAIN_FACETS.map((facet) =>
    Object.keys(facetDefinition(facet).values ?? {}).map((value) => ({
      chosen: `:has(#${plainChoice(facet, value)}:checked)`,
      has: `[data-has~='${facet}:${value}']`,
    })),
  );
  const combinations = choices.reduce<{ chosen: string; has: string }[]>(
    (all, next) => [
      ...all,
      ...next,
      ...all.flatMap((one) =>
        next.map(({ chosen, has }) => ({ chosen: one.chosen + chosen, has: one.has + has })),
      ),
    ],
    [],
  );
  return [
    ...choices.flat().map(({ chosen, has }) => `.filterable${chosen} [data-has]:not(${has})`),
    ...combinations.map(({ chosen, has }) => `.filterable${chosen} .part:not(:has(${has}))`),
  ];
}

/** The rules that are made from data: the classes of `hueClass`, and what a `PlainFilter` hides. */
export function generatedStyles(): string {
  const hues = Array.from({ length: 360 / HUE_STEP }, (_, index) => index * HUE_STEP);
  return [
    ...hues.map((hue) => `.${hueClass(hue)} { --hue: ${hue}; }`),
    `${plainFilterRules().join(',\n')} { display: none; }`,
  ].join('\n');
}
