import type { HostileCase } from './case.ts';
import { addresses } from './cases/addresses.ts';
import { characters } from './cases/characters.ts';
import { code } from './cases/code.ts';
import { evidence } from './cases/evidence.ts';
import { layout } from './cases/layout.ts';
import { lists } from './cases/lists.ts';
import { paths } from './cases/paths.ts';
import { pictures } from './cases/pictures.ts';
import { regulars } from './cases/regulars.ts';
import { sizes } from './cases/sizes.ts';
import { texts } from './cases/texts.ts';
import { votes } from './cases/votes.ts';
import { yaml } from './cases/yaml.ts';

/** Every case there is, by kind. */
export const CORPUS: readonly HostileCase[] = [
  ...code,
  ...addresses,
  ...evidence,
  ...yaml,
  ...paths,
  ...characters,
  ...texts,
  ...sizes,
  ...votes,
  ...lists,
  ...regulars,
  ...pictures,
  ...layout,
];
