import { SLUG } from '../../text/slug.ts';
import { define } from '../collection.ts';
import { communityAddress, eventAddress } from '../page-addresses.ts';
import { communitySchema } from '../schemas/community.ts';
import { eventSchema } from '../schemas/event.ts';

export const events = define({
  noun: 'event',
  format: 'yaml',
  path: new RegExp(`^content/events/(\\d{4}-\\d{2}-\\d{2}-${SLUG})\\.yaml$`),
  pathExample: 'content/events/2027-03-18-open-day.yaml',
  maxBytes: 4_000,
  schema: eventSchema,
  form: { path: 'event', about: 'A day on which people of the field meet' },
  address: eventAddress,
  fileOf: (slug, { start = slug.slice(0, 10) }) => `content/events/${start}${slug.slice(10)}.yaml`,
  placedBy: 'start',
});

export const communities = define({
  noun: 'community of practice',
  format: 'yaml',
  path: new RegExp(`^content/communities/(${SLUG})\\.yaml$`),
  pathExample: 'content/communities/first-fridays.yaml',
  maxBytes: 4_000,
  schema: communitySchema,
  form: { path: 'community', about: 'People who learn from each other and can be seen at it' },
  address: communityAddress,
});
