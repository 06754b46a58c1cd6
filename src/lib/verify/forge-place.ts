/** The kinds of forge whose interface is known. */
export type ForgeKind = 'github' | 'gitlab' | 'forgejo';

/** A repository on a forge. */
export interface ForgePlace {
  kind: ForgeKind;
  host: string;
  /** Owner and name; on GitLab with the groups between them. */
  path: string;
}

/** Hosts of forges by what they run. */
const HOSTS: Readonly<Record<string, ForgeKind>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'invent.kde.org': 'gitlab',
  'gitlab.studip.de': 'gitlab',
  'codeberg.org': 'forgejo',
};

/** The repository that an address names; undefined elsewhere than on a known forge, and for an owner's page. */
export function forgePlace(address: string): ForgePlace | undefined {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const kind = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
  const parts = pathname
    .replace(/\/-\/.*/, '')
    .split('/')
    .filter(Boolean);
  const own = kind === 'gitlab' ? parts : parts.slice(0, 2);
  if (!kind || own.length < 2 || !own.every((part) => /^[\w.~-]+$/.test(part))) return undefined;
  return { kind, host, path: own.join('/').replace(/\.git$/, '') };
}

/** Where the interface of a forge lies unless somebody says otherwise. */
export function apiOf({ kind, host }: ForgePlace): string {
  if (kind === 'github') return 'https://api.github.com';
  return `https://${host}${kind === 'gitlab' ? '/api/v4' : '/api/v1'}`;
}

/** The address of a state of a repository, as a reader opens it. */
export function treeAddress({ kind, host, path }: ForgePlace, commit: string): string {
  const tree = { github: 'tree/', gitlab: '-/tree/', forgejo: 'src/commit/' }[kind];
  return `https://${host}/${path}/${tree}${commit}`;
}
