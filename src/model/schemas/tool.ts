import { z } from 'zod';
import { canonicalTag, languageProblem } from '../../text/codes.ts';
import { licenceProblem } from '../../text/licence.ts';
import { EVIDENCE_RULE } from '../fact-fields.ts';
import {
  ACCOUNTS,
  CONTEXTS,
  HOSTING,
  PLATFORMS,
  PRICING,
  SIGN_ON,
  STANDARDS,
  STATUSES,
} from '../vocabulary.ts';
import { httpsUrl } from './address.ts';
import { evidenceSchema } from './evidence.ts';
import {
  formerly,
  line,
  nameLine,
  pastDay,
  pastYear,
  phrase,
  sentence,
  slugOf,
  told,
  uniqueList,
  whateverElse,
  wordOf,
} from './fields.ts';

/** One entry of the directory: `content/tools/<first letter or 0>/<slug>.mdx`. */
export const toolSchema = z
  .strictObject({
    name: nameLine(1, 80).describe('The name as its maker writes it.'),
    url: httpsUrl.describe(
      'The homepage, https only. For a closed tool, its last homepage; the site shows it but does not link to it.',
    ),
    summary: sentence(50, 160)
      .refine((text) => /[.!?]$/.test(text), { error: 'must end with a full stop' })
      .describe(
        'One sentence of 50 to 160 characters that would fit no other tool: what it is, for whom, what sets it apart.',
      ),
    categories: uniqueList(slugOf('categories'), 1, 3).describe(
      'One to three category ids from content/categories.yaml; the first is its home.',
    ),
    contexts: uniqueList(wordOf(CONTEXTS), 1, 3).describe(
      'Where people use it to learn: workplace, education, personal.',
    ),
    pricing: wordOf(PRICING).describe(
      'free: costs nothing. freemium: a free plan and paid ones. paid: no lasting free use. open-source: the code is under an open licence.',
    ),
    platforms: uniqueList(wordOf(PLATFORMS), 1, 9).describe('Where it runs.'),
    maker: line(1, 80).optional().describe('The company, foundation or person behind it.'),
    launched: pastYear
      .optional()
      .describe('The year of the first public release. Leave it out when you are not sure.'),
    licence: line(2, 60)
      .superRefine(told(licenceProblem))
      .optional()
      .describe(
        'SPDX licence identifier, such as MIT or GPL-3.0-or-later; needed when pricing is open-source.',
      ),
    repository: httpsUrl.optional().describe('Where the source code is kept.'),
    standards: uniqueList(wordOf(STANDARDS), 1, 10)
      .optional()
      .describe('Learning-technology standards it reads or writes.'),
    languages: uniqueList(z.string().max(35).superRefine(told(languageProblem)), 1, 100)
      .refine((tags) => new Set(tags.map(canonicalTag)).size === tags.length, {
        error: 'names a language twice',
      })
      .optional()
      .describe(
        'Languages of its interface as BCP 47 tags such as en, pt-BR or zh-Hans, when a source says so.',
      ),
    aliases: uniqueList(phrase(1, 80), 1, 10)
      .optional()
      .describe('Former names, abbreviations and other names people type.'),
    alternatives: uniqueList(slugOf('tools'), 1, 8)
      .optional()
      .describe('Slugs of tools an editor would name instead.'),
    icon: z
      .string()
      .regex(
        /^(?:[a-z0-9]+|arcticons:[a-z0-9]+(?:-[a-z0-9]+)*)$/,
        'must be a simple-icons slug, or arcticons: and a name there',
      )
      .optional()
      .describe(
        'Slug of its icon in the simple-icons package, or arcticons: and the name there; only where the icon shows this very product.',
      ),
    status: wordOf(STATUSES).default('active').describe('What became of it; active when left out.'),
    ended: pastYear
      .optional()
      .describe(
        'The year it closed, merged or changed its name; needed with any status but active.',
      ),
    successor: slugOf('tools').optional().describe('The slug to go to now, if there is one.'),
    account: wordOf(ACCOUNTS)
      .optional()
      .describe('Whether one needs an account to use it: no, optional, yes. Only with evidence.'),
    offline: z.boolean().optional().describe('Whether it works offline. Only with evidence.'),
    hosting: uniqueList(wordOf(HOSTING), 1, 4)
      .optional()
      .describe('Where data are kept: eu, us, choice, own-server. Only with evidence.'),
    signOn: uniqueList(wordOf(SIGN_ON), 1, 3)
      .optional()
      .describe('Sign-on through one’s own organisation: saml, oidc, lti. Only with evidence.'),
    accessibility: httpsUrl
      .optional()
      .describe(
        'Address of its accessibility statement or conformance report. Only with evidence.',
      ),
    exports: uniqueList(
      z
        .string()
        .regex(/^[a-z0-9][a-z0-9.+-]{0,30}$/, 'must be a format in lower case, such as csv'),
      1,
      20,
    )
      .optional()
      .describe('Formats into which one’s own work can be exported. Only with evidence.'),
    formerly,
    added: pastDay.describe('The day the entry was added, yyyy-mm-dd.'),
    evidence: z
      .array(evidenceSchema)
      .max(40)
      .refine((items) => new Set(items.map(({ source }) => source)).size === items.length, {
        error: 'names a source twice: write all that it shows in one item',
      })
      .default([])
      .describe(`What each source states. ${EVIDENCE_RULE.shows} ${EVIDENCE_RULE.says}`),
  })
  .superRefine((tool, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (tool.pricing === 'open-source' && !tool.licence)
      say(
        'pricing',
        'is open-source, so add licence with its SPDX identifier, such as licence: MIT',
      );
    if (tool.status in STATUSES && tool.status !== 'active' && !tool.ended)
      say('status', `is ${tool.status}, so add ended with the year`);
    if (tool.status === 'active' && (tool.ended || tool.successor))
      say(
        tool.ended ? 'ended' : 'successor',
        'belongs to a closed tool: add status, or take it out',
      );
    if (tool.ended && tool.launched && tool.ended < tool.launched)
      say('ended', 'is before launched');
  }, whateverElse);

export type Tool = z.output<typeof toolSchema>;
