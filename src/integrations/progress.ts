import type { AstroIntegration } from 'astro';

/** The least time between two lines that count, in milliseconds. */
const SILENCE = 5_000;

/**
 * Tells what a build is at, in a line for each step, and how many of the pages and files are made.
 * @param say shows a line
 */
export function progress(say: (line: string) => void): AstroIntegration {
  return {
    name: 'progress',
    hooks: {
      // Comes after the check, which hooks in before it.
      'astro:config:setup': () => say('The content is sound. Reading it into the site …'),
      'astro:build:start': ({ setPrerenderer }) => {
        say('Making the code of the pages ready …');
        setPrerenderer((standard) => {
          let [made, all, last] = [0, 0, 0];
          return {
            ...standard,
            getStaticPaths: async () => {
              const paths = await standard.getStaticPaths();
              all = paths.length;
              say(`Making ${number(all)} pages and files …`);
              last = performance.now();
              return paths;
            },
            render: (request, options) => {
              if (performance.now() - last > SILENCE) {
                say(`${number(made)} of ${number(all)} made …`);
                last = performance.now();
              }
              made++;
              return standard.render(request, options);
            },
          };
        });
      },
      'astro:build:generated': () => say('Making their styles, their texts and the search index …'),
    },
  };
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
