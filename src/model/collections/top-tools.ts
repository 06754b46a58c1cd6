import { SLUG } from '../../text/slug.ts';
import { define } from '../collection.ts';
import { topToolsAddress } from '../page-addresses.ts';
import { ballotSchema } from '../schemas/ballot.ts';
import { rankingSchema } from '../schemas/ranking.ts';
import { VOTES } from '../vote.ts';

export const rankings = define({
  noun: 'ranking',
  format: 'yaml',
  path: /^content\/rankings\/(\d{4})\.yaml$/,
  pathExample: 'content/rankings/2020.yaml',
  maxBytes: 120_000,
  schema: rankingSchema,
  address: topToolsAddress,
  fileOf: (slug, { year = Number(slug) }) => `content/rankings/${year}.yaml`,
  placedBy: 'year',
});

export const ballots = define({
  noun: 'ballot',
  format: 'yaml',
  path: new RegExp(`^content/ballots/(\\d{4}/${SLUG})\\.yaml$`),
  pathExample: 'content/ballots/2027/your-handle.yaml',
  maxBytes: 16_000,
  schema: ballotSchema,
  address: (slug) => topToolsAddress(slug.slice(0, 4)),
  fileOf: (slug, { year = Number(slug.slice(0, 4)) }) =>
    `content/ballots/${year}/${slug.split('/').at(-1)}.yaml`,
  placedBy: 'year',
  castWithin: VOTES,
  keptOut:
    'The site shows what the votes add up to, and no voter; each ballot is a file of the repository.',
});
