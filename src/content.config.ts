import { defineCollection } from 'astro:content';
import { contentLoader } from './content/loader.ts';
import { articleSchema } from './content/schemas/article.ts';
import { authorSchema } from './content/schemas/author.ts';
import { ballotSchema } from './content/schemas/ballot.ts';
import { storedCategorySchema } from './content/schemas/category.ts';
import { searchWordsSchema } from './content/schemas/search-words.ts';
import { headingSchema } from './content/schemas/heading.ts';
import { rankingSchema } from './content/schemas/ranking.ts';
import { toolSchema } from './content/schemas/tool.ts';

export const collections = {
  tools: defineCollection({ loader: contentLoader('tools'), schema: toolSchema }),
  articles: defineCollection({ loader: contentLoader('articles'), schema: articleSchema }),
  authors: defineCollection({ loader: contentLoader('authors'), schema: authorSchema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: headingSchema }),
  series: defineCollection({ loader: contentLoader('series'), schema: headingSchema }),
  search: defineCollection({ loader: contentLoader('search'), schema: searchWordsSchema }),
  rankings: defineCollection({ loader: contentLoader('rankings'), schema: rankingSchema }),
  ballots: defineCollection({ loader: contentLoader('ballots'), schema: ballotSchema }),
  categories: defineCollection({
    loader: contentLoader('categories'),
    schema: storedCategorySchema,
  }),
};
