import { z } from 'zod';
import type { ForgePlace } from '../forge-place.ts';
import { aboutOf, day, fileNames, markedOf, oneOrMore, text, type Forge } from './forge.ts';

/** The requests of GitHub: https://docs.github.com/en/rest. */
export function github({ path }: ForgePlace): Forge {
  const about = z.object({
    default_branch: z.string(),
    html_url: z.url(),
    archived: z.boolean(),
    homepage: text,
    license: z.object({ spdx_id: text }).nullish(),
  });
  const commit = z.object({
    sha: z.string(),
    commit: z.object({ committer: z.object({ date: day }) }),
  });
  const release = z.object({
    tag_name: z.string(),
    draft: z.boolean(),
    published_at: day.nullish(),
  });
  const tag = z.object({ name: z.string(), commit: z.object({ sha: z.string() }) });
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
          read.homepage,
          read.license?.spdx_id,
        );
      },
    },
    head: (branch) => ({
      path: `${repo}/commits?per_page=1&sha=${encodeURIComponent(branch)}`,
      read: (body) => {
        const [newest] = oneOrMore(commit).parse(body);
        return { commit: newest.sha, day: newest.commit.committer.date };
      },
    }),
    root: (sha) => ({
      path: `${repo}/contents/?ref=${sha}`,
      fixed: true,
      read: (body) => fileNames.parse(body),
    }),
    file: (sha, name) => ({
      path: `${repo}/contents/${encodeURIComponent(name)}?ref=${sha}`,
      accept: 'application/vnd.github.raw+json',
      fixed: true,
    }),
    releases: (page) => ({
      path: `${repo}/releases?per_page=1&page=${page}`,
      read: (body) =>
        z
          .array(release)
          .parse(body)
          .filter(({ draft }) => !draft)
          .map(({ tag_name, published_at }) => markedOf(tag_name, published_at)),
    }),
    tags: (page) => ({
      path: `${repo}/tags?per_page=100&page=${page}`,
      read: (body) =>
        z
          .array(tag)
          .parse(body)
          .map(({ name, commit: { sha } }) => ({ name, commit: sha })),
    }),
    day: (sha) => ({
      path: `${repo}/commits/${sha}`,
      fixed: true,
      read: (body) => commit.parse(body).commit.committer.date,
    }),
  };
}
