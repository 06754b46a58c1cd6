import { afterEach, describe, expect, test } from 'vitest';
import { answerFolder } from '../../scripts/verify/disk.ts';
import { NoAnswer, PoliteClient, type Manners } from '../../scripts/verify/polite.ts';
import { IMPATIENT, mirrorAt, newFolder, says, webOf, type Conduct, type Web } from './robot.ts';

let web: Web | undefined;
afterEach(() => web?.close());

async function clientFor(
  places: Record<string, Conduct | string>,
  manners: Partial<Manners> = {},
  cache?: ReturnType<typeof answerFolder>,
): Promise<PoliteClient> {
  web = await webOf(places);
  return new PoliteClient({ ...IMPATIENT, route: mirrorAt(web.address), ...manners }, cache);
}

/** Misbehaves the first time, and then answers. */
const first =
  (bad: Conduct): Conduct =>
  (response, request, time) =>
    time === 1 ? bad(response, request, time) : response.end('there');

describe('what may pass is tried again', () => {
  test.each<[string, Conduct]>([
    ['500', says(500)],
    ['429 with Retry-After in seconds', says(429, { 'retry-after': '0' })],
    ['429 with Retry-After as a date', says(429, { 'retry-after': new Date(0).toUTCString() })],
    ['503 with Retry-After', says(503, { 'retry-after': '0' })],
    [
      'a spent limit that is full again',
      says(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }),
    ],
    ['a connection that breaks off', (response) => response.destroy()],
  ])('%s, then 200', async (_, bad) => {
    const client = await clientFor({ 'foo.org/': first(bad) });
    expect(await client.get('https://foo.org/')).toMatchObject({ status: 200, body: 'there' });
    expect(web!.asked).toHaveLength(2);
  });

  test('and given up after as many times as were said', async () => {
    const client = await clientFor({ 'foo.org/': says(500) }, { retries: 3 });
    expect(await client.get('https://foo.org/')).toMatchObject({ status: 500 });
    expect(web!.asked).toHaveLength(4);
  });

  test('404 is an answer, and asked for once', async () => {
    const client = await clientFor({});
    expect(await client.get('https://foo.org/')).toMatchObject({ status: 404 });
    expect(web!.asked).toHaveLength(1);
  });
});

test('a host that asks to be left alone for long is, in this run, and no other host', async () => {
  const client = await clientFor({
    'foo.org/': says(429, { 'retry-after': '3600' }),
    'bar.org/': 'there',
  });
  for (const path of ['/', '/other'])
    await expect(client.get(`https://foo.org${path}`)).rejects.toMatchObject({
      kind: 'later',
      message: 'asked to be left alone for 3600 seconds',
    });
  expect(await client.get('https://bar.org/')).toMatchObject({ body: 'there' });
  expect(web!.asked).toEqual(['foo.org/', 'bar.org/']);
});

test.each<[string, Conduct]>([
  ['never answers', () => {}],
  ['begins an answer and never ends it', (response) => response.write('<html>')],
])('a host that %s is given up', async (_, conduct) => {
  const client = await clientFor({ 'foo.org/': conduct }, { timeout: 50, retries: 1 });
  await expect(client.get('https://foo.org/')).rejects.toEqual(
    new NoAnswer('silent', 'did not answer in time'),
  );
  expect(web!.asked).toHaveLength(2);
});

describe('redirects', () => {
  test('are followed, to other hosts too', async () => {
    const client = await clientFor({
      'foo.org/': says(301, { location: '/a#top' }),
      'foo.org/a': says(302, { location: 'https://bar.org/' }),
      'bar.org/': 'there',
    });
    expect(await client.get('https://foo.org/')).toMatchObject({
      url: 'https://bar.org/',
      body: 'there',
    });
  });

  test.each([
    ['in a circle', { 'foo.org/': '/a', 'foo.org/a': '/' }, 'redirects in a circle'],
    ['to nowhere', { 'foo.org/': 'https://' }, 'redirects to no address'],
    [
      'into the network of the robot',
      { 'foo.org/': 'http://169.254.169.254/' },
      'redirects to no public address',
    ],
    [
      'to its own machine',
      { 'foo.org/': 'http://localhost:80/' },
      'redirects to no public address',
    ],
    ['to a file', { 'foo.org/': 'file:///etc/passwd' }, 'redirects to no public address'],
  ])('%s are not', async (_, places, message) => {
    const client = await clientFor(
      Object.fromEntries(
        Object.entries(places).map(([place, location]) => [place, says(302, { location })]),
      ),
    );
    await expect(client.get('https://foo.org/')).rejects.toMatchObject({ message });
  });

  test('carry no token to another host', async () => {
    const client = await clientFor({
      'foo.org/': says(302, { location: 'https://bar.org/' }),
      'bar.org/': 'there',
    });
    await client.get('https://foo.org/', { headers: { authorization: 'Bearer secret' } });
    expect(web!.headersOf('foo.org/')).toHaveProperty('authorization', 'Bearer secret');
    expect(web!.headersOf('bar.org/')).not.toHaveProperty('authorization');
  });
});

test('a host is asked one thing at a time, several hosts at once', async () => {
  const open: string[] = [];
  const most = new Map<string, number>();
  let bothOpen = false;
  const waiting: (() => void)[] = [];
  // Each host's first answer is held until the other host has been asked, which only happens side by side.
  const slow: Conduct = (response, request) => {
    const host = request.url!.split('/')[1]!;
    open.push(host);
    most.set(host, Math.max(most.get(host) ?? 0, open.filter((one) => one === host).length));
    waiting.push(() => {
      open.splice(open.indexOf(host), 1);
      response.end('there');
    });
    bothOpen ||= new Set(open).size === 2;
    if (bothOpen) waiting.splice(0).forEach((answer) => answer());
  };
  const client = await clientFor({
    'foo.org/1': slow,
    'foo.org/2': slow,
    'bar.org/1': slow,
    'bar.org/2': slow,
  });
  await Promise.all(
    ['foo.org/1', 'foo.org/2', 'bar.org/1', 'bar.org/2'].map((place) =>
      client.get(`https://${place}`),
    ),
  );
  expect(Object.fromEntries(most)).toEqual({ 'foo.org': 1, 'bar.org': 1 });
});

test('an answer with an ETag is kept, asked for with it, and taken again after 304', async () => {
  const folder = newFolder();
  const conduct: Conduct = (response, { headers }) =>
    headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"1"' }).end('there');
  for (const round of [1, 2]) {
    const client = await clientFor({ 'foo.org/': conduct }, {}, answerFolder(folder));
    const answer = await client.get('https://foo.org/');
    expect(answer, `round ${round}`).toMatchObject({ status: 200, body: 'there' });
    if (round === 1) web!.close();
  }
  expect(web!.headersOf('foo.org/')).toHaveProperty('if-none-match', '"1"');
});

test('what can never change is asked for once', async () => {
  const client = await clientFor({ 'foo.org/a': 'there' }, {}, answerFolder(newFolder()));
  for (let round = 0; round < 2; round++)
    expect(await client.get('https://foo.org/a', { fixed: true })).toMatchObject({ body: 'there' });
  expect(web!.asked).toHaveLength(1);
});

test('of a page without end only the beginning is read', async () => {
  const client = await clientFor({
    'foo.org/': (response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', pour);
      pour();
    },
  });
  const { body, cut } = await client.get('https://foo.org/');
  expect({ length: body.length, cut }).toEqual({ length: IMPATIENT.mostBytes, cut: true });
});
