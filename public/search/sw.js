// @ts-check
/*
 * Keeps the search page and its data, so that it still searches without a connection: all of it in two bundles, once
 * the reader has asked for that (src/client/offline.ts). It looks after /search/ alone. Data and built assets never
 * change under their address, so the copy is as good as the original; the page itself comes from the network whenever
 * there is one.
 */
const worker = /** @type {any} */ (self);
const PAGE = 'search-page';
const DATA = 'search-data-';
const BUNDLES = ['bundles/words', 'bundles/texts'];

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(worker.clients.claim()),
);

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fresh(request));
  else if (pathname.startsWith('/search/data/')) event.respondWith(dataFile(request, pathname));
  else if (/^\/(_astro|pagefind)\//.test(pathname)) event.respondWith(kept(request, PAGE));
});

/** The page says which version of the data it uses, and by which assets it was shown. It is told when all is kept, or what went wrong. */
worker.addEventListener('message', (/** @type {any} */ event) =>
  event.waitUntil(
    keepAll(event.data).then(
      () => event.ports[0].postMessage({}),
      (error) => event.ports[0].postMessage({ error: String(error) }),
    ),
  ),
);

/** @param {{ version: string, assets: string[] }} told */
async function keepAll({ version, assets }) {
  const data = await caches.open(DATA + version);
  for (const bundle of BUNDLES) {
    const address = `/search/data/${version}/${bundle}.json`;
    if (!(await data.match(address))) await data.add(address);
  }
  const page = await caches.open(PAGE);
  const addresses = ['/search/', ...assets];
  await page.addAll(addresses);
  for (const request of await page.keys())
    if (!addresses.includes(new URL(request.url).pathname)) await page.delete(request);
  for (const name of await caches.keys())
    if (name.startsWith(DATA) && name !== DATA + version) await caches.delete(name);
}

/** @param {Request} request */
async function fresh(request) {
  const page = await caches.open(PAGE);
  try {
    const response = await fetch(request);
    if (response.ok) await page.put('/search/', response.clone());
    return response;
  } catch (error) {
    const copy = await page.match('/search/', { ignoreVary: true });
    if (copy) return copy;
    throw error;
  }
}

/** @type {Map<string, Promise<Record<string, unknown>>>} */
const unpacked = new Map();

/**
 * A file of the data: out of a bundle that is kept, or else as every other request.
 * @param {Request} request
 * @param {string} pathname
 */
async function dataFile(request, pathname) {
  const [, , , version = '', ...rest] = pathname.split('/');
  const path = rest.join('/').replace(/\.json$/, '');
  const data = await caches.open(DATA + version);
  for (const bundle of BUNDLES) {
    const address = `/search/data/${version}/${bundle}.json`;
    const known = unpacked.get(address);
    const copy = known ? undefined : await data.match(address, { ignoreVary: true });
    if (copy) unpacked.set(address, copy.json());
    const files = await unpacked.get(address);
    if (files && Object.hasOwn(files, path)) return Response.json(files[path]);
  }
  return kept(request, DATA + version);
}

/**
 * @param {Request} request
 * @param {string} name
 */
async function kept(request, name) {
  const cache = await caches.open(name);
  const copy = await cache.match(request, { ignoreVary: true });
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok && response.type === 'basic') await cache.put(request, response.clone());
  return response;
}
