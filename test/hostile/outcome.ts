import type { Finding } from '../../src/text/finding.ts';
import type { HostileCase, HostileFile } from './case.ts';
import type { Judgement } from './court.ts';
import { WITNESSES } from './witnesses.ts';

/** No file may cost more processor time, in seconds. */
export const LIMIT = 1;

/**
 * What is wrong with a judgement of a case, each as a line; nothing when the check does what it owes.
 * @returns in the order of weight: an exception, a wrong verdict, a wrong place, findings of others that are gone, time
 */
export function faultsOf({ wanted, files }: HostileCase, judgement: Judgement): string[] {
  if (judgement.thrown) return [judgement.thrown];
  const faults: string[] = [];
  const own = (file: HostileFile, severity: Finding['severity']) =>
    judgement.findings.filter((found) => found.file === file.path && found.severity === severity);
  for (const file of files) {
    const [errors, advice] = [own(file, 'error'), own(file, 'warning')];
    if (wanted !== 'refuse')
      faults.push(...errors.map(({ problem }) => `${file.path} is refused: ${problem}`));
    if (file.beside || wanted === 'harmless') continue;
    const said = wanted === 'refuse' ? errors : advice;
    if (said.length === 0)
      faults.push(`${file.path} is not ${wanted === 'refuse' ? 'refused' : 'pointed out'}`);
    else if (!said.some(({ line }) => isWithin(line, file.place)))
      faults.push(
        `${file.path} is named at line ${said.map(({ line }) => line).join(', ')}, but ${file.place?.join(' to ')} is wrong`,
      );
  }
  for (const { path } of WITNESSES)
    if (!judgement.findings.some(({ file, severity }) => file === path && severity === 'error'))
      faults.push(`the mistake in ${path} is no longer shown`);
  if (judgement.seconds > LIMIT)
    faults.push(`the check took ${judgement.seconds.toFixed(1)} s of processor time`);
  return faults;
}

function isWithin(line: number, place: HostileFile['place']): boolean {
  return !place || (line >= place[0] && line <= place[1]);
}
