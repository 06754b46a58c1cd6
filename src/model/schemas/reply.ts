import { z } from 'zod';
import { day, line, nameLine, sentence, slugOf } from './fields.ts';
import { httpsUrl } from './address.ts';

/** What somebody whom an article criticised has to say to it: `content/replies/<slug>.mdx`. */
export const replySchema = z.strictObject({
  article: slugOf('articles').describe('The slug of the article it answers.'),
  title: line(8, 90).describe('The headline of the reply.'),
  by: nameLine(2, 80).describe('Who replies, by name.'),
  role: sentence(2, 160).describe('In what capacity: author of the study, maker of the tool.'),
  link: httpsUrl.optional().describe('A page by which readers can know them.'),
  published: day.describe('The day of publication, yyyy-mm-dd.'),
});
