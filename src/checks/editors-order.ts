import { quote } from '../text/finding.ts';
import { atField, type Rule, type RuleFinding } from './rule.ts';
import { isWhole, type Readings } from '../read/library.ts';
import { NEVER } from '../model/collection.ts';
import { COLLECTIONS } from '../model/collections.ts';

const appears = COLLECTIONS.articles.appears!;

/** The order that an editor gives to articles holds together. */
export const editorsOrder: Rule = {
  id: 'editors-order',
  summary:
    'An article stands in one issue; the first of an issue is there when it begins; a series orders its own articles only; a reply comes after what it answers.',
  *check(readings) {
    yield* issues(readings);
    yield* series(readings);
    yield* replies(readings);
  },
};

function* issues({ articles, issues: all }: Readings): Iterable<RuleFinding> {
  const dayOf = new Map(articles.map(({ slug, data }) => [slug, data.published]));
  const issueOf = new Map<string, string>();
  for (const issue of all) {
    const { published, articles: named = [] } = issue.data;
    for (const [index, article] of named.entries()) {
      const other = issueOf.get(article);
      if (other !== undefined)
        yield atField(
          issue,
          ['articles', index],
          `${quote(article)} stands in the issue ${quote(other)} already`,
          'leave it in one of the two',
        );
      issueOf.set(article, issue.slug);
    }
    const [lead = ''] = named;
    const leadDay = dayOf.get(lead);
    if (published !== undefined && leadDay !== undefined && leadDay > published)
      yield atField(
        issue,
        ['articles', 0],
        `${quote(lead)} leads the issue from ${published} on, but appears on ${leadDay}`,
        `begin with an article that is there by then, or write published: ${leadDay}`,
      );
  }
}

function* series({ articles, series: all }: Readings): Iterable<RuleFinding> {
  const seriesOf = new Map(articles.map(({ slug, data }) => [slug, data.series]));
  for (const one of all)
    for (const [index, article] of (one.data.articles ?? []).entries())
      if (seriesOf.has(article) && seriesOf.get(article) !== one.slug)
        yield atField(
          one,
          ['articles', index],
          `${quote(article)} is no part of the series ${quote(one.slug)}`,
          `write series: ${one.slug} in the article, or take it out here`,
        );
}

function* replies({ articles, replies: all }: Readings): Iterable<RuleFinding> {
  const dayOf = new Map(articles.filter(isWhole).map(({ slug, data }) => [slug, appears(data)]));
  for (const reply of all) {
    const { article = '', published } = reply.data;
    const day = dayOf.get(article);
    if (published !== undefined && day !== undefined && day > published)
      yield atField(
        reply,
        ['published'],
        `the reply would appear on ${published}, before the article it answers`,
        day === NEVER
          ? `publish ${quote(article)} first, or take the reply out`
          : `write published: ${day}, or a later day`,
      );
  }
}
