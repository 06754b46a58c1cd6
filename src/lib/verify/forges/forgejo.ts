import { z } from 'zod';
import type { ForgePlace } from '../forge-place.ts';
import { aboutOf, day, fileNames, markedOf, oneOrMore, text, type Forge } from './forge.ts';

/** The requests of Forgejo, as at Codeberg: https://codeberg.org/api/swagger. */
export function forgejo({ path }: ForgePlace): Forge {
  const about = z.object({
    default_branch: z.string(),
    html_url: z.url(),
    archived: z.boolean(),
    website: text,
    licenses: z.array(z.string()).nullish(),
  });
  const commit = z.object({ sha: z.string(), created: day });
  const release = z.object({
    tag_name: z.string(),
    draft: z.boolean(),
    published_at: day.nullish(),
  });
  const tag = z.object({ name: z.string(), commit: commit });
  const repo = `/repos/${path}`;
  return {
    about: {
      path: repo,
      read: (body) => {
        const read = about.parse(body);
        return aboutOf(
          read.default_branch,
          read.html_url,
          read.archived,
          read.website,
          read.licenses?.[0],
        );
      },
    },
    head: (branch) => ({
      path: `${repo}/commits?limit=1&stat=false&sha=${encodeURIComponent(branch)}`,
      read: (body) => {
        const [newest] = oneOrMore(commit).parse(body);
        return { commit: newest.sha, day: newest.created };
      },
    }),
    root: (sha) => ({
      path: `${repo}/contents?ref=${sha}`,
      fixed: true,
      read: (body) => fileNames.parse(body),
    }),
    file: (sha, name) => ({
      path: `${repo}/raw/${encodeURIComponent(name)}?ref=${sha}`,
      fixed: true,
    }),
    releases: (page) => ({
      path: `${repo}/releases?limit=1&page=${page}`,
      read: (body) =>
        z
          .array(release)
          .parse(body)
          .filter(({ draft }) => !draft)
          .map(({ tag_name, published_at }) => markedOf(tag_name, published_at)),
    }),
    tags: (page) => ({
      path: `${repo}/tags?limit=100&page=${page}`,
      read: (body) =>
        z
          .array(tag)
          .parse(body)
          .map(({ name, commit: { created } }) => markedOf(name, created)),
    }),
    day: (sha) => ({
      path: `${repo}/git/commits/${sha}?stat=false`,
      fixed: true,
      read: (body) => commit.parse(body).created,
    }),
  };
}
