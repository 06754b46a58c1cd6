import { FACTS } from '../../model/fact-fields.ts';
import { totalOf, type EvidenceCoverage, type ShownCounts } from './evidence-coverage.ts';

/** The lines of `npm run report -- --evidence`. */
export function evidenceReport(coverage: EvidenceCoverage): string[] {
  const { verdicts, facts } = coverage;
  return [
    `Evidence: ${facts.maker + facts.others} of ${totalOf(facts)} facts shown, ${facts.maker} of them by the maker`,
    `Entries: ${verdicts.all} checked, ${verdicts.some} in part, ${verdicts.none} not at all; ${coverage.beyondNameAndAddress} with a fact shown beside name and address`,
    '',
    `${'Fact'.padEnd(26)}stated  maker others    old    not`,
    ...coverage.byField.map(({ field, counts }) => line(FACTS[field].label, counts)),
    '',
    `${'Category'.padEnd(26)}stated  maker others    old    not`,
    ...coverage.byGroup.map(({ group, counts }) => line(group, counts)),
    '',
    `Year of the best source: ${coverage.byYear.map(({ year, facts: count }) => `${year} ${count}`).join(', ')}`,
  ];
}

function line(label: string, counts: ShownCounts): string {
  const cells = [totalOf(counts), counts.maker, counts.others, counts.old, counts.not];
  return label.padEnd(25) + cells.map((cell) => String(cell).padStart(7)).join('');
}
