import { z } from 'zod';
import type { ForgePlace } from '../forge-place.ts';
import { aboutOf, day, fileNames, markedOf, oneOrMore, type Forge } from './forge.ts';

/** The requests of GitLab: https://docs.gitlab.com/api/rest/. */
export function gitlab({ path }: ForgePlace): Forge {
  const about = z.object({
    default_branch: z.string(),
    web_url: z.url(),
    archived: z.boolean(),
    license: z.object({ key: z.string() }).nullish(),
  });
  const commit = z.object({ id: z.string(), committed_date: day });
  const release = z.object({ tag_name: z.string(), released_at: day.nullish() });
  const tag = z.object({ name: z.string(), commit: commit });
  const project = `/projects/${encodeURIComponent(path)}`;
  return {
    about: {
      path: `${project}?license=true`,
      read: (body) => {
        const read = about.parse(body);
        return aboutOf(
          read.default_branch,
          read.web_url,
          read.archived,
          undefined,
          read.license?.key,
        );
      },
    },
    head: (branch) => ({
      path: `${project}/repository/commits?per_page=1&ref_name=${encodeURIComponent(branch)}`,
      read: (body) => {
        const [newest] = oneOrMore(commit).parse(body);
        return { commit: newest.id, day: newest.committed_date };
      },
    }),
    root: (sha) => ({
      path: `${project}/repository/tree?per_page=100&ref=${sha}`,
      fixed: true,
      read: (body) => fileNames.parse(body),
    }),
    file: (sha, name) => ({
      path: `${project}/repository/files/${encodeURIComponent(name)}/raw?ref=${sha}`,
      fixed: true,
    }),
    releases: (page) => ({
      path: `${project}/releases?per_page=1&page=${page}`,
      read: (body) =>
        z
          .array(release)
          .parse(body)
          .map(({ tag_name, released_at }) => markedOf(tag_name, released_at)),
    }),
    tags: (page) => ({
      path: `${project}/repository/tags?per_page=100&page=${page}`,
      read: (body) =>
        z
          .array(tag)
          .parse(body)
          .map(({ name, commit: { committed_date } }) => markedOf(name, committed_date)),
    }),
    day: (sha) => ({
      path: `${project}/repository/commits/${sha}`,
      fixed: true,
      read: (body) => commit.parse(body).committed_date,
    }),
  };
}
