import { COLLECTION_NAMES, definitionOf } from '../model/collections.ts';
import { shownEntries } from '../site/entries.ts';
import { magazine } from '../site/magazine.ts';
import { directory, type CategoryNode } from '../site/tools.ts';
import { topTools } from '../site/top-tools.ts';
import { VOTE } from '../model/vote.ts';
import { surveyAddress } from '../model/page-addresses.ts';
import { formatDay } from '../text/days.ts';
import { knownRanks } from '../lib/rankings/rank-history.ts';
import { SITE } from '../site/site.ts';
import { cardOf, DEFAULT_CARD, type ShareCard } from './card.ts';

let made: Promise<Map<string, ShareCard>> | undefined;

/** All cards of the site, by the key in their address. */
export function shareCards(): Promise<Map<string, ShareCard>> {
  if (import.meta.env.DEV) return make();
  made ??= make();
  return made;
}

async function make(): Promise<Map<string, ShareCard>> {
  const { articles, authorBySlug, seriesById } = await magazine();
  const { topCategories, tools } = await directory();
  const { rankings } = await topTools();
  const cards = new Map<string, ShareCard>([
    [
      DEFAULT_CARD,
      {
        label: 'Independent and free',
        title: SITE.name,
        detail: `${tools.length.toLocaleString('en-GB')} tools for learning, teaching and supporting work`,
        seed: DEFAULT_CARD,
      },
    ],
    [
      'magazine',
      {
        label: 'Magazine',
        title: SITE.magazine,
        detail: `${articles.length} articles for people who help others learn at work`,
        seed: 'magazine',
      },
    ],
    [
      'top-tools',
      {
        label: 'Top Tools',
        title: 'Top Tools for Learning',
        detail: `The lists since ${rankings[0]?.data.year ?? VOTE.year}, with their sources and their gaps`,
        seed: 'top-tools',
        icon: 'trophy',
      },
    ],
    [
      `top-tools/${VOTE.year}`,
      {
        label: 'Top Tools for Learning',
        title: `Vote for the tools of ${VOTE.year}`,
        detail: `Up to ${VOTE.most} tools, until ${formatDay(VOTE.closes)}`,
        seed: `top-tools/${VOTE.year}`,
        icon: 'vote',
      },
    ],
  ]);
  cards.set(cardOf(surveyAddress()), {
    label: 'Survey',
    title: 'Learning in the workplace',
    detail: 'How people value ways to learn, result by result, with sources',
    seed: 'learning-in-the-workplace',
    icon: 'vote',
  });
  for (const { id, data } of articles) {
    const series = data.series ? seriesById.get(data.series) : undefined;
    const names = data.authors.flatMap((author) => authorBySlug.get(author)?.data.name ?? []);
    cards.set(`magazine/${id}`, {
      label: ['Magazine', series?.data.title].filter(Boolean).join(' · '),
      title: data.title,
      detail: `By ${names.join(' and ')} · ${formatDay(data.published)}`,
      seed: id,
    });
  }
  for (const category of topCategories.flatMap((top) => [top, ...top.children]))
    cards.set(`categories/${category.id}`, categoryCard(category));
  for (const name of COLLECTION_NAMES) {
    const { card, address } = definitionOf(name);
    if (card)
      for (const { id, data } of await shownEntries(name))
        cards.set(cardOf(address(id)), {
          ...card.item(data),
          label: card.label,
          icon: card.icon,
          seed: id,
        });
  }
  for (const { data } of rankings) {
    const known = data.lists.overall.length;
    const detail = data.complete
      ? `All ${knownRanks(data)} ranks, with their sources`
      : known > 0
        ? `Partly known: ${knownRanks(data)} ranks`
        : 'What sources tell of it';
    cards.set(`top-tools/${data.year}`, {
      label: 'Top Tools for Learning',
      title: data.title,
      detail,
      seed: `top-tools/${data.year}`,
      icon: 'trophy',
    });
  }
  return cards;
}

function categoryCard({ id, data, parent, hue, primaries }: CategoryNode): ShareCard {
  return {
    label: ['Directory', parent?.data.title].filter(Boolean).join(' · '),
    title: data.title,
    detail: `${primaries.length} ${primaries.length === 1 ? 'tool' : 'tools'}, by price and platform`,
    seed: id,
    hue,
    icon: data.icon,
  };
}
