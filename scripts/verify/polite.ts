import { setTimeout as sleep } from 'node:timers/promises';
import { addressProblems } from '../../src/text/address.ts';

/** How a robot behaves; every span is in milliseconds. */
export interface Manners {
  /** Between the end of one request to a host and the next. */
  gap: number;
  /** For one request with its whole answer. */
  timeout: number;
  /** How often a request is tried again after a fault that may pass. */
  retries: number;
  /** Before the first of these; each further one waits twice as long. */
  backoff: number;
  /** The longest that a host may ask to be left alone; beyond it the host is not asked again in this run. */
  longestWait: number;
  /** Bytes of an answer that are read. */
  mostBytes: number;
  /** Who asks. */
  agent: string;
  /** Where an address is asked for in truth, such as at a mirror. */
  route: (url: URL) => URL;
}

/** Manners for the open web. */
export const MANNERS: Omit<Manners, 'agent' | 'route'> = {
  gap: 1000,
  timeout: 20_000,
  retries: 2,
  backoff: 2000,
  longestWait: 90_000,
  mostBytes: 1_000_000,
};

/** Redirects that are followed; browsers follow 20 (Fetch standard, HTTP-redirect fetch). */
const MOST_REDIRECTS = 20;

export interface Answer {
  status: number;
  /** Where it came from after all redirects. */
  url: string;
  headers: Record<string, string>;
  /** Its text, or the beginning of it. */
  body: string;
  /** Whether the body goes on after `mostBytes`. */
  cut: boolean;
  /** Where redirects lead that say they will last (301, 308), from the first on; absent without one. */
  moved?: string;
}

/** No answer came: `silent` after every try, `loop` and `nowhere` for redirects, `later` when the host asked to be left alone. */
export class NoAnswer extends Error {
  readonly kind: 'silent' | 'loop' | 'nowhere' | 'later';

  constructor(kind: NoAnswer['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Answers of an earlier run. */
export interface AnswerCache {
  get: (url: string) => Answer | undefined;
  put: (url: string, answer: Answer) => void;
}

export interface Ask {
  /** GET when left out. The head is asked for once: whoever gets none may ask for the whole. */
  method?: 'HEAD';
  headers?: Record<string, string>;
  /** The answer can never change: one in the cache is taken without a question. */
  fixed?: boolean;
}

/**
 * A client that asks each host one thing at a time, with a gap between, waits when it is told to (Retry-After,
 * x-ratelimit-reset), and tries again what may pass. Answers with an ETag or a date are kept and asked for with it.
 */
export class PoliteClient {
  readonly #manners: Manners;
  readonly #cache: AnswerCache | undefined;
  readonly #turns = new Map<string, Promise<unknown>>();
  /** Hosts that asked to be left alone for longer than this run waits, with what they said. */
  readonly #closed = new Map<string, string>();

  constructor(manners: Manners, cache?: AnswerCache) {
    this.#manners = manners;
    this.#cache = cache;
  }

  /**
   * Gets an address and follows its redirects.
   * @throws NoAnswer
   */
  async get(address: string, ask: Ask = {}): Promise<Answer> {
    const seen = new Set<string>();
    let url = new URL(address);
    let moved: string | undefined;
    let lasting = true;
    for (;;) {
      if (seen.has(url.href) || seen.size > MOST_REDIRECTS)
        throw new NoAnswer('loop', 'redirects in a circle');
      seen.add(url.href);
      const answer = await this.#one(url, ask);
      const to = answer.headers['location'];
      if (![301, 302, 303, 307, 308].includes(answer.status) || to === undefined)
        return { ...answer, ...(moved !== undefined && { moved }) };
      if (!URL.canParse(to, url)) throw new NoAnswer('nowhere', 'redirects to no address');
      const next = new URL(to, url);
      next.hash = '';
      // A stranger's redirect must not lead into the network that this runs in.
      if (next.host !== url.host && isPrivate(next))
        throw new NoAnswer('nowhere', 'redirects to no public address');
      // Who may see the answers of one host is nothing to another one.
      if (next.host !== url.host) ask = { ...ask, headers: withoutSecrets(ask.headers) };
      lasting &&= answer.status === 301 || answer.status === 308;
      if (lasting) moved = next.href;
      url = next;
    }
  }

  /** One address, no redirects; tried again where that may help. */
  async #one(url: URL, ask: Ask): Promise<Answer> {
    const kept = ask.method ? undefined : this.#cache?.get(url.href);
    if (kept && ask.fixed) return kept;
    const { backoff } = this.#manners;
    const retries = ask.method ? 0 : this.#manners.retries;
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#inTurn(url.host, () => this.#fetch(url, ask, kept));
      if (!('again' in outcome)) return outcome;
      if (attempt >= retries) {
        if (outcome.answer) return outcome.answer;
        throw new NoAnswer('silent', outcome.again);
      }
      if (outcome.wait === undefined) await sleep(backoff * 2 ** attempt);
    }
  }

  async #fetch(url: URL, ask: Ask, kept: Answer | undefined): Promise<Answer | Retry> {
    const { timeout, agent, route, mostBytes } = this.#manners;
    try {
      const response = await fetch(route(url), {
        redirect: 'manual',
        ...(ask.method && { method: ask.method }),
        signal: AbortSignal.timeout(timeout),
        headers: { 'user-agent': agent, ...ask.headers, ...conditionsOf(kept) },
      });
      const headers = Object.fromEntries(response.headers);
      if (response.status === 304 && kept) {
        await response.body?.cancel();
        return kept;
      }
      const { body, cut } = await bodyOf(response, mostBytes);
      const answer = { status: response.status, url: url.href, headers, body, cut };
      const wait = waitOf(answer);
      if (wait !== undefined) return await this.#wait(url.host, wait, answer);
      if (answer.status >= 500) return { again: `answers ${answer.status}`, answer };
      if (
        !ask.method &&
        answer.status === 200 &&
        (headers['etag'] ?? headers['last-modified'] ?? ask.fixed)
      )
        this.#cache?.put(url.href, answer);
      return answer;
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      return { again: faultOf(error) };
    }
  }

  /** Waits inside the host's turn, so that nothing else is asked of it meanwhile. */
  async #wait(host: string, wait: number, answer: Answer): Promise<Retry> {
    if (wait > this.#manners.longestWait) {
      const why = `asked to be left alone for ${Math.ceil(wait / 1000)} seconds`;
      this.#closed.set(host, why);
      throw new NoAnswer('later', why);
    }
    await sleep(wait);
    return { again: `answers ${answer.status}`, answer, wait };
  }

  /** Runs what asks a host when everything before it has, and the gap is over. */
  #inTurn<T>(host: string, run: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(host) ?? Promise.resolve();
    const turn = before.then(() => {
      const closed = this.#closed.get(host);
      if (closed) throw new NoAnswer('later', closed);
      return run();
    });
    this.#turns.set(
      host,
      turn.then(
        () => sleep(this.#manners.gap),
        () => sleep(this.#manners.gap),
      ),
    );
    return turn;
  }
}

interface Retry {
  again: string;
  answer?: Answer;
  wait?: number;
}

function conditionsOf(kept: Answer | undefined): Record<string, string> {
  const { etag, 'last-modified': modified } = kept?.headers ?? {};
  return {
    ...(etag && { 'if-none-match': etag }),
    ...(modified && { 'if-modified-since': modified }),
  };
}

function withoutSecrets(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  );
}

/** Whether an address leads elsewhere than to a public host. */
export function isPrivate(url: URL): boolean {
  if (!['http:', 'https:'].includes(url.protocol)) return true;
  // Only the host is judged; ports, parameters and plain http are the other site's affair.
  return addressProblems(`https://${url.hostname}/`).length > 0;
}

/** How long an answer asks to be left alone for, in milliseconds; undefined when it does not. */
function waitOf({ status, headers }: Answer): number | undefined {
  const after = headers['retry-after'];
  if (after !== undefined && (status === 429 || status === 503 || status === 403)) {
    const seconds = Number(after);
    const wait = Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
  }
  // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
  const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']);
  const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
  if ((status === 403 || status === 429) && remaining === '0' && reset > 0)
    return Math.max(0, reset * 1000 - Date.now());
  return undefined;
}

async function bodyOf(response: Response, most: number): Promise<{ body: string; cut: boolean }> {
  if (!response.body) return { body: '', cut: false };
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body) {
    parts.push(part);
    bytes += part.length;
    // Leaving the loop ends the transfer.
    if (bytes > most) break;
  }
  return { body: Buffer.concat(parts).subarray(0, most).toString('utf8'), cut: bytes > most };
}

/** What went wrong below HTTP, in words. */
function faultOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  if (name === 'TimeoutError') return 'did not answer in time';
  const codes: Record<string, string> = {
    ENOTFOUND: 'has no such host',
    ECONNREFUSED: 'refuses connections',
    ECONNRESET: 'breaks the connection off',
    UND_ERR_SOCKET: 'breaks the connection off',
    CERT_HAS_EXPIRED: 'has a certificate that has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that nobody vouches for',
    SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate that nobody vouches for',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate that nobody vouches for',
  };
  return codes[cause?.code ?? ''] ?? `could not be read${cause?.code ? ` (${cause.code})` : ''}`;
}
