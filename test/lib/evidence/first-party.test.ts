import { describe, expect, test } from 'vitest';
import {
  makerOf,
  repositoryKey,
  showsAddress,
  showsRepository,
} from '../../../src/lib/evidence/first-party.ts';

const foo = { url: 'https://www.foo.org/', repository: 'https://github.com/foo-team/foo' };
const whose = (source: string, tool: { url: string; repository?: string } = foo) =>
  makerOf({ source }, tool);

describe('a source is the maker’s', () => {
  test.each([
    ['on the host of the address', 'https://foo.org/pricing'],
    ['below the registrable domain', 'https://help.foo.org/plans'],
    ['in the repository', 'https://github.com/foo-team/foo/blob/main/README.md'],
    ['with the owner of the repository', 'https://github.com/foo-team/docs'],
    ['in a raw file of the repository', 'https://raw.githubusercontent.com/foo-team/foo/main/x'],
    ['on the pages of the owner', 'https://foo-team.github.io/docs/'],
    ['in an app store', 'https://apps.apple.com/app/foo/id1'],
    ['in another store', 'https://play.google.com/store/apps/details?id=foo'],
  ])('%s', (_, source) => {
    expect(whose(source)).toBe('derived');
  });

  test('below a public suffix of two parts only with the same domain', () => {
    const tool = { url: 'https://foo.ac.uk/' };
    expect(whose('https://docs.foo.ac.uk/', tool)).toBe('derived');
    expect(whose('https://bar.ac.uk/', tool)).toBeUndefined();
  });

  test('where an editor says so, and then by that judgement', () => {
    const source = 'https://foo-help.com/plans';
    expect(makerOf({ source, maker: true }, foo)).toBe('judged');
  });
});

describe('a source is not the maker’s', () => {
  test.each([
    ['on another domain', 'https://foo.com/'],
    ['on a domain that ends alike', 'https://notfoo.org/'],
    ['with another owner on the same forge', 'https://github.com/someone/foo'],
    ['as a data set', 'awesome-selfhosted-data:software/foo.yml'],
    ['on the front page of a store', 'https://play.google.com/'],
  ])('%s', (_, source) => {
    expect(whose(source)).toBeUndefined();
  });

  test('on a shared host, where anybody has pages', () => {
    const tool = { url: 'https://github.com/foo/foo' };
    expect(whose('https://github.com/bar/foo', tool)).toBeUndefined();
    expect(whose('https://docs.github.com/en', tool)).toBeUndefined();
    expect(whose('https://bar.github.io/', { url: 'https://foo.github.io/' })).toBeUndefined();
    expect(whose('https://bar.zendesk.com/', { url: 'https://foo.zendesk.com/' })).toBeUndefined();
  });

  test('where an editor says that others write there', () => {
    const source = 'https://forum.foo.org/t/1';
    expect(makerOf({ source, maker: false }, foo)).toBeUndefined();
  });
});

test('the maker of a shared host has its own domain, but not the pages of its users', () => {
  const forge = { url: 'https://github.com/' };
  expect(whose('https://docs.github.com/en', forge)).toBe('derived');
  expect(whose('https://github.com/somebody/notes', forge)).toBeUndefined();
});

test('a page on the tool’s own domain shows its address', () => {
  expect(showsAddress('https://foo.org/about', foo)).toBe(true);
  expect(showsAddress('https://docs.foo.org/', foo)).toBe(true);
  expect(showsAddress('https://foo.com/', foo)).toBe(false);
  expect(showsAddress('https://github.com/foo-team/foo', foo)).toBe(false);
  expect(showsAddress('kagisearch/bangs:data/bangs.json', foo)).toBe(false);
});

test('with makers of many products, only a page below the address shows it', () => {
  const forms = { url: 'https://www.google.com/forms/' };
  expect(showsAddress('https://www.google.com/forms/about', forms)).toBe(true);
  expect(showsAddress('https://www.google.com/chrome', forms)).toBe(false);
  expect(showsAddress('https://www.google.com/formsandmore', forms)).toBe(false);
});

test('a page within the repository shows the repository', () => {
  expect(showsRepository('https://github.com/Foo-Team/foo/tree/1a2b', foo)).toBe(true);
  expect(showsRepository('https://github.com/foo-team/foo-docs', foo)).toBe(false);
  expect(showsRepository('https://foo.org/', { url: 'https://foo.org/' })).toBe(false);
});

test('a repository is known by host, owner and name', () => {
  expect(repositoryKey('https://raw.githubusercontent.com/A/b.git/main')).toBe(
    'github.com/a/b.git',
  );
  expect(repositoryKey('https://github.com/a')).toBeUndefined();
  expect(repositoryKey('https://foo.org/a/b')).toBeUndefined();
});
