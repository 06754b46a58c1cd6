import { defineCollection } from 'astro:content';
import { contentLoader } from './content/loader.ts';
import { articleSchema } from './content/schemas/article.ts';
import { authorSchema } from './content/schemas/author.ts';
import { ballotSchema } from './content/schemas/ballot.ts';
import { storedCategorySchema } from './content/schemas/category.ts';
import { challengeSchema } from './content/schemas/challenge.ts';
import { digestSchema } from './content/schemas/digest.ts';
import { searchWordsSchema } from './content/schemas/search-words.ts';
import { headingSchema } from './content/schemas/heading.ts';
import { pickSchema } from './content/schemas/pick.ts';
import { rankingSchema } from './content/schemas/ranking.ts';
import { toolSetSchema } from './content/schemas/tool-set.ts';
import { toolSchema } from './content/schemas/tool.ts';
import { waySchema } from './content/schemas/way.ts';

export const collections = {
  tools: defineCollection({ loader: contentLoader('tools'), schema: toolSchema }),
  articles: defineCollection({ loader: contentLoader('articles'), schema: articleSchema }),
  authors: defineCollection({ loader: contentLoader('authors'), schema: authorSchema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: headingSchema }),
  series: defineCollection({ loader: contentLoader('series'), schema: headingSchema }),
  search: defineCollection({ loader: contentLoader('search'), schema: searchWordsSchema }),
  rankings: defineCollection({ loader: contentLoader('rankings'), schema: rankingSchema }),
  ballots: defineCollection({ loader: contentLoader('ballots'), schema: ballotSchema }),
  picks: defineCollection({ loader: contentLoader('picks'), schema: pickSchema }),
  digests: defineCollection({ loader: contentLoader('digests'), schema: digestSchema }),
  challenges: defineCollection({ loader: contentLoader('challenges'), schema: challengeSchema }),
  ways: defineCollection({ loader: contentLoader('ways'), schema: waySchema }),
  collections: defineCollection({ loader: contentLoader('collections'), schema: toolSetSchema }),
  categories: defineCollection({
    loader: contentLoader('categories'),
    schema: storedCategorySchema,
  }),
};
