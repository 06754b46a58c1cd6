/** `npm run report`: what the directory covers and where it is thin. */
import { readLibrary } from '../src/read/read-library.ts';
import { today } from '../src/env.ts';
import { orExit } from '../src/env.ts';
import { findAlternatives } from '../src/lib/tools/alternatives.ts';
import { readContentFiles } from '../src/read/content-files.ts';
import { siteOf } from '../src/lib/tools/facts.ts';
import { evidenceCoverage } from '../src/lib/evidence/evidence-coverage.ts';
import { evidenceReport } from '../src/lib/evidence/evidence-report.ts';
import { evidenceState } from '../src/lib/evidence/evidence-state.ts';
import { CLAIMS, unshownClaims } from '../src/lib/evidence/prose-claims.ts';
import { notedText, sentences } from '../src/text/prose.ts';
import { calendarOf, calendarReport } from '../src/lib/magazine/calendar.ts';
import { coverageOf } from '../src/lib/tools/coverage.ts';
import { command } from './support/command.ts';

const { values } = command({
  name: 'report',
  about: 'What the directory covers and where it is thin.',
  options: {
    alternatives: { type: 'boolean', about: 'Adds a sample of computed alternatives.' },
    sites: { type: 'boolean', about: 'Adds the sites that several entries share.' },
    prose: { type: 'boolean', about: 'Adds what texts claim that nothing shows.' },
    calendar: {
      type: 'boolean',
      about: 'Shows what is to come in the magazine, and nothing else.',
    },
    evidence: { type: 'boolean', about: 'Adds what the evidence of the entries shows.' },
  },
});

const { library } = readLibrary(readContentFiles(process.cwd()), orExit(today));
if (values.calendar) {
  const planned = library.articles.map(({ slug, data }) => ({ slug, ...data }));
  console.log(calendarReport(calendarOf(planned, library.today)).join('\n'));
  process.exit();
}

const coverage = coverageOf(library.tools, library.categories);
const percent = (share: number) => `${(share * 100).toFixed(0).padStart(3)} %`;

console.log(
  `${coverage.total} tools; ${coverage.closed.total} of them closed, ${coverage.closed.withSuccessor} of these with a successor\n`,
);
console.log('Share of tools with');
for (const [field, share] of Object.entries(coverage.shares))
  console.log(`  ${percent(share)}  ${field}`);
for (const [vocabulary, counts] of Object.entries(coverage.counts)) {
  console.log(
    `\n${vocabulary}: ${Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([value, count]) => `${value} ${count}`)
      .join(', ')}`,
  );
}
console.log(
  `\nTools at home in each sub-category: ${coverage.categories.map(({ id, count }) => `${id} ${count}`).join(', ')}`,
);
console.log(
  `\nOutside 8 to 120: ${coverage.outside.map(({ id, count }) => `${id} ${count}`).join(', ') || 'none'}`,
);

if (values.evidence) {
  const parents = new Map(library.categories.map(({ slug, data }) => [slug, data.parent ?? slug]));
  const judged = library.tools.map(({ data }) => ({
    group: parents.get(data.categories[0]!)!,
    state: evidenceState(data, library.today),
  }));
  console.log(`\n${evidenceReport(evidenceCoverage(judged)).join('\n')}`);
}

if (values.prose) {
  const found = library.tools.flatMap(({ slug, data, tree }) =>
    tree
      ? unshownClaims(sentences(notedText(tree)), data).map((claim) => ({ slug, ...claim }))
      : [],
  );
  const entries = new Set(found.map(({ slug }) => slug));
  console.log(
    `\nClaims in the texts of ${entries.size} of ${library.tools.length} tools for which neither a footnote nor their evidence has anything: ${found.length}`,
  );
  for (const [kind, label] of Object.entries(CLAIMS)) {
    const own = found.filter((claim) => claim.kind === kind);
    console.log(`\n${label} (${own.length}):`);
    for (const { slug, words, sentence } of own)
      console.log(`  ${slug}: “${words}” in: ${sentence}`);
  }
}

if (values.sites) {
  const bySite = new Map<string, string[]>();
  for (const { slug, data } of library.tools)
    bySite.set(siteOf(data.url), [...(bySite.get(siteOf(data.url)) ?? []), slug]);
  console.log('\nSites that several entries share (products of one maker, or one tool twice):');
  for (const [site, slugs] of bySite)
    if (slugs.length > 1) console.log(`  ${site}: ${slugs.join(', ')}`);
}

if (values.alternatives) {
  const alternatives = findAlternatives(library.tools);
  const computed = library.tools.filter(({ data }) => data.status === 'active');
  const step = Math.max(1, Math.floor(computed.length / 30));
  console.log('\nComputed alternatives, a sample of 30:');
  for (const { slug } of computed.filter((_, index) => index % step === 0).slice(0, 30)) {
    console.log(
      `  ${slug}: ${
        (alternatives.get(slug) ?? [])
          .filter((item) => !item.handPicked)
          .map((item) => item.slug)
          .join(', ') || '(all hand-picked)'
      }`,
    );
  }
}
