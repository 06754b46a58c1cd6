// @ts-check
/*
 * Keeps the search page and its data, so that it still searches without a connection. It looks after
 * /search/ alone. Data and built assets never change under their address, so the copy is as good as the
 * original; the page itself comes from the network whenever there is one.
 */
const worker = /** @type {any} */ (self);
const PAGE = 'search-page';
const DATA = 'search-data-';

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(worker.clients.claim()),
);

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fresh(request));
  else if (pathname.startsWith('/search/data/'))
    event.respondWith(kept(request, DATA + pathname.split('/')[3]));
  else if (/^\/(_astro|pagefind)\//.test(pathname)) event.respondWith(kept(request, PAGE));
});

/** The page says which version of the data it uses, and whether all of it may be fetched for later. */
worker.addEventListener('message', (/** @type {any} */ event) =>
  event.waitUntil(keepAll(event.data)),
);

/** @param {{ version: string, assets: string[] }} told */
async function keepAll({ version, assets }) {
  for (const name of await caches.keys())
    if (name.startsWith(DATA) && name !== DATA + version) await caches.delete(name);
  const page = await caches.open(PAGE);
  await Promise.all(
    ['/search/', ...assets].map((address) => page.add(address).catch(() => undefined)),
  );
  for (const request of await page.keys())
    if (!['/search/', ...assets].includes(new URL(request.url).pathname))
      await page.delete(request);
  const data = await caches.open(DATA + version);
  const base = `/search/data/${version}/`;
  const list = await (await fetch(`${base}files.json`)).json();
  for (const file of list) {
    const address = `${base}${file}.json`;
    if (!(await data.match(address))) await data.add(address).catch(() => undefined);
  }
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
