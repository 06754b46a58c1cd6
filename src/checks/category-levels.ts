import { quote } from '../text/finding.ts';
import { atField, type Rule } from './rule.ts';

/** Categories stand on two levels. */
export const categoryLevels: Rule = {
  id: 'category-levels',
  summary: 'The parent of a category has no parent itself.',
  *check({ categories }) {
    const below = new Set(categories.filter(({ data }) => data.parent).map(({ slug }) => slug));
    for (const category of categories) {
      const { parent } = category.data;
      if (parent !== undefined && below.has(parent))
        yield atField(
          category,
          ['parent'],
          `${quote(parent)} has a parent itself`,
          'name a top category: there are two levels at the most',
        );
    }
  },
};
