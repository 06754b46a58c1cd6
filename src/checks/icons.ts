import { quote } from '../text/finding.ts';
import { brandMark, lucideBody } from '../icons.ts';
import { atField, type Rule } from './rule.ts';

/** Icons that entries name exist in the icon packages. */
export const icons: Rule = {
  id: 'icons',
  summary: 'Icons that tools and categories name exist.',
  *check({ tools, categories }) {
    for (const tool of tools) {
      const { icon } = tool.data;
      if (icon && !brandMark(icon))
        yield atField(
          tool,
          ['icon'],
          `icon: neither simple-icons nor Arcticons has ${quote(icon)}`,
          'take it out: the page then shows the first letters of the name',
        );
    }
    for (const category of categories) {
      const { icon } = category.data;
      if (icon && !lucideBody(icon))
        yield atField(
          category,
          ['icon'],
          `icon: Lucide has no ${quote(icon)}`,
          'choose a name from lucide.dev/icons',
        );
    }
  },
};
