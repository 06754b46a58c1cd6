import { quote } from '../text/finding.ts';
import { looseNameKey } from '../text/identity.ts';
import { misleadingLabel } from '../text/labels.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { type Reading } from '../read/library.ts';

/** The one file that speaks for the editorial team. */
const EDITORS = 'editors';

/** Nobody but the editors signs as the editors, no two authors go by one name unnoticed, and links say where they lead. */
export const authors: Rule = {
  id: 'authors',
  summary:
    'Only content/authors/editors.yaml is of the kind editors or has their name; a link of an author says where it leads.',
  *check({ authors: all }) {
    const team = all.find(({ slug }) => slug === EDITORS);
    const teamKey = looseNameKey(team?.data.name ?? 'The editors');
    const byName = Map.groupBy(all, ({ data }) => looseNameKey(data.name ?? ''));
    for (const author of all) {
      yield* linksOf(author);
      if (author.slug === EDITORS) continue;
      const { name, kind } = author.data;
      if (kind === 'editors')
        yield atField(
          author,
          ['kind'],
          'kind: editors is for the editorial team',
          'write kind: person',
        );
      if (name === undefined) continue;
      const [first] = byName.get(looseNameKey(name)) ?? [];
      if (isTeamName(name, teamKey))
        yield atField(
          author,
          ['name'],
          `${quote(name)} is the name of the editorial team`,
          'write the name of the person',
        );
      else if (first && first !== author)
        yield {
          ...atField(
            author,
            ['name'],
            `${quote(name)} is the name of ${first.file} as well`,
            'change that file if both are one person; otherwise add what tells them apart',
          ),
          severity: 'warning',
        };
    }
  },
};

/** With or without the article, in the singular or the plural. */
function isTeamName(name: string, teamKey: string): boolean {
  const plain = (key: string) => key.replace(/^the/, '').replace(/s$/, '');
  return plain(looseNameKey(name)) === plain(teamKey);
}

function* linksOf(author: Reading<'authors'>): Iterable<RuleFinding> {
  for (const [index, { label, url }] of (author.data.links ?? []).entries()) {
    const host = misleadingLabel(label, url);
    if (host)
      yield atField(
        author,
        ['links', index, 'label'],
        `the label ${quote(label)} leads to ${host}`,
        'say what the link is, or write the host that it leads to',
      );
  }
}
