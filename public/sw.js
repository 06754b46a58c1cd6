// @ts-check
/*
 * Keeps the site for times without a connection, once the reader has asked for that on the search page
 * (src/client/offline.ts): the search with all of its data, in two bundles, and the pages that the reader opens from
 * then on. Pages come from the network whenever there is one; data and built assets never change under their address,
 * so a copy is as good as the original.
 */
const worker = /** @type {any} */ (self);
/** The path of the site on its host, with a slash at each end. */
const BASE = new URL('./', worker.location.href).pathname;
const SEARCH = `${BASE}search/`;
const NOT_KEPT = `${BASE}offline/`;
const SEARCH_DATA = `${SEARCH}data/`;
const BUILT = `${BASE}_astro/`;
/** Pages that are kept with the search, and stay. */
const ALWAYS = [SEARCH, NOT_KEPT];
/** One host may have several sites, and they share its caches. */
const cacheName = (/** @type {string} */ name) => `${name} ${BASE}`;
const PAGES = cacheName('pages');
const ASSETS = cacheName('assets');
const DATA = 'search-data-';
const BUNDLES = ['bundles/words', 'bundles/texts'];
/** Pages that are kept; then the one that was opened longest ago makes room. */
const MOST_PAGES = 200;
/** Names of built assets, as pages, style sheets and scripts name them. */
const ASSET = /[\w.-]+\.[\w-]{8}\.(?:css|js|woff2)\b/g;

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => {
  const inUse = (/** @type {string} */ name) =>
    name === PAGES || name === ASSETS || name.startsWith(DATA);
  event.waitUntil(forgetCaches((name) => !inUse(name)).then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && request.destination === 'document')
    event.respondWith(page(event, pathname));
  else if (pathname.startsWith(SEARCH_DATA)) event.respondWith(dataFile(request, pathname));
  else if (pathname.startsWith(BUILT)) event.respondWith(asset(request));
});

/** The search page asks for that. It is told when all is kept, or what went wrong. */
worker.addEventListener('message', (/** @type {any} */ event) =>
  event.waitUntil(
    keepSearch().then(
      () => event.ports[0].postMessage({}),
      (error) => event.ports[0].postMessage({ error: String(error) }),
    ),
  ),
);

/** Keeps the search as it is now, the page last: it is of no use without the data that it names. */
async function keepSearch() {
  const search = await fetched(SEARCH);
  const html = await search.clone().text();
  const version = /data-search-version="([^"]+)"/.exec(html)?.[1];
  if (!version) throw new Error(`${SEARCH} names no version of the data`);
  const data = await caches.open(dataCache(version));
  for (const bundle of BUNDLES) {
    const address = bundleAddress(version, bundle);
    if (!(await data.match(address))) await data.add(address);
  }
  await keepPage(NOT_KEPT, await fetched(NOT_KEPT));
  await keepPage(SEARCH, search);
  await forgetCaches((name) => name.startsWith(DATA) && name !== dataCache(version));
  await forgetAssets();
}

/** @param {string} version */
function dataCache(version) {
  return cacheName(DATA + version);
}

/** @param {string} path */
async function fetched(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

/**
 * @param {string} version
 * @param {string} bundle
 */
function bundleAddress(version, bundle) {
  return `${SEARCH_DATA}${version}/${bundle}.json`;
}

/**
 * A page from the network; without a connection as it was when it was last opened, or the one that says so.
 * @param {any} event
 * @param {string} pathname
 */
async function page(event, pathname) {
  try {
    const response = await fetch(event.request);
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (response.ok && isPage && !ALWAYS.includes(pathname))
      event.waitUntil(keepPage(pathname, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const pages = await caches.open(PAGES);
    const copy = await pages.match(pathname, { ignoreVary: true });
    if (copy) return copy;
    const notKept = await pages.match(NOT_KEPT, { ignoreVary: true });
    if (!notKept) throw error;
    return new Response(notKept.body, { status: 503, headers: notKept.headers });
  }
}

/**
 * Keeps a page with the assets it needs, as the one that was opened last. What it shows for a query is made in the
 * browser, so that one copy serves every query.
 * @param {string} pathname
 * @param {Response} response
 */
async function keepPage(pathname, response) {
  const html = await response.clone().text();
  const pages = await caches.open(PAGES);
  await pages.delete(pathname);
  await pages.put(pathname, response);
  const opened = (await pages.keys()).filter(({ url }) => !ALWAYS.includes(new URL(url).pathname));
  for (const old of opened.slice(0, -MOST_PAGES)) await pages.delete(old);
  await keepAssets(html);
}

/**
 * Keeps the assets that a page or a script names. Of what a style sheet names, that is kept which a browser asks for.
 * @param {string} text
 */
async function keepAssets(text) {
  const assets = await caches.open(ASSETS);
  for (const path of namedIn(text)) {
    if (await assets.match(path, { ignoreVary: true })) continue;
    const response = await asset(new Request(path));
    if (path.endsWith('.js')) await keepAssets(await response.text());
  }
}

/** Removes the assets that neither a kept page nor an asset of one names: those of former builds. */
async function forgetAssets() {
  const assets = await caches.open(ASSETS);
  const named = await namedBy(assets);
  const needed = new Set([...(await namedBy(await caches.open(PAGES))).values()].flat());
  // A set goes through what is added to it on the way.
  for (const path of needed) for (const other of named.get(path) ?? []) needed.add(other);
  for (const path of named.keys()) if (!needed.has(path)) await assets.delete(path);
}

/**
 * The assets that each file of a cache names, by its path.
 * @param {Cache} cache
 * @returns {Promise<Map<string, string[]>>}
 */
async function namedBy(cache) {
  const named = new Map();
  for (const request of await cache.keys()) {
    const response = await cache.match(request, { ignoreVary: true });
    named.set(new URL(request.url).pathname, namedIn((await response?.text()) ?? ''));
  }
  return named;
}

/**
 * @param {string} text
 * @returns {string[]} paths of assets
 */
function namedIn(text) {
  return (text.match(ASSET) ?? []).map((name) => BUILT + name);
}

/** @param {(name: string) => boolean} which of the caches of this site */
async function forgetCaches(which) {
  for (const name of await caches.keys())
    if (name.endsWith(cacheName('')) && which(name)) await caches.delete(name);
}

/** @type {Map<string, Promise<Record<string, unknown>>>} */
const unpacked = new Map();

/**
 * A file of the data: out of a bundle that is kept, or else from the network.
 * @param {Request} request
 * @param {string} pathname
 */
async function dataFile(request, pathname) {
  const [version = '', ...rest] = pathname.slice(SEARCH_DATA.length).split('/');
  const path = rest.join('/').replace(/\.json$/, '');
  const bundles = await Promise.all(
    BUNDLES.map((bundle) => unpack(bundleAddress(version, bundle))),
  );
  const holder = bundles.find((files) => files && Object.hasOwn(files, path));
  if (holder) return Response.json(holder[path]);
  return bundles.every(Boolean) ? new Response(null, { status: 404 }) : fetch(request);
}

/**
 * The files of a bundle, by path; undefined when it is not kept.
 * @param {string} address
 */
async function unpack(address) {
  const copy = unpacked.has(address)
    ? undefined
    : await caches.match(address, { ignoreVary: true });
  if (copy) unpacked.set(address, copy.json());
  return unpacked.get(address);
}

/**
 * A built asset: a copy where one is kept, else from the network, and then kept.
 * @param {Request} request
 */
async function asset(request) {
  const assets = await caches.open(ASSETS);
  const copy = await assets.match(request, { ignoreVary: true });
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok && response.type === 'basic') await assets.put(request, response.clone());
  return response;
}
