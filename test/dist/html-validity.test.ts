import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages, read, samplePages } from './pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Style of writing HTML, which is Astro's business, not validity.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'tel-non-breaking': 'off',
      // Check boxes of one group share a name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      // A list without bullets needs the role to stay a list in Safari's VoiceOver.
      'no-redundant-role': 'off',
    },
  }),
);

async function complaints(page: string): Promise<string[]> {
  const report = await validator.validateString(read(page), page);
  return report.results.flatMap((result) =>
    result.messages.map(
      (message) => `${page}:${message.line} ${message.ruleId}: ${message.message}`,
    ),
  );
}

test.each(Object.entries(samplePages()))('the %s page is valid HTML', async (_, page) => {
  expect(await complaints(page)).toEqual([]);
});

test('a tenth of all tool pages are valid HTML', async () => {
  const tools = builtPages().filter((page) => /^\/tools\/[^/]+\/$/.test(page));
  const found = [];
  for (const page of tools.filter((_, index) => index % 10 === 0))
    found.push(...(await complaints(page)));
  expect(found.slice(0, 10)).toEqual([]);
});
