import type { ForgeKind, ForgePlace } from './forge-place.ts';
import { forgejo } from './forges/forgejo.ts';
import type { Forge } from './forges/forge.ts';
import { github } from './forges/github.ts';
import { gitlab } from './forges/gitlab.ts';

const FORGES: Readonly<Record<ForgeKind, (place: ForgePlace) => Forge>> = {
  github,
  gitlab,
  forgejo,
};

/** The requests for a repository, in the words of its forge. */
export function forgeOf(place: ForgePlace): Forge {
  return FORGES[place.kind](place);
}
