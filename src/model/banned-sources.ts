/** Kinds of source that show nothing, with what is wrong with them. */
const KINDS = {
  machine: 'is an encyclopaedia written by machines',
  placeholder: 'holds placeholders made in bulk, not facts read anywhere',
  mirror: 'copies an encyclopaedia, often an old state of it',
  copy: 'copies pages of others',
  upload: 'shows files that anybody uploads',
  pirate: 'hands out works without the leave of those who publish them',
  farm: 'is written for search engines and price links',
} as const;

/** Hosts, or first parts of paths on hosts, that are no sources. A host stands for all hosts below it. */
const BANNED: Record<keyof typeof KINDS, readonly string[]> = {
  placeholder: [
    'github.com/api-evangelist',
    'raw.githubusercontent.com/api-evangelist',
    'api-evangelist.github.io',
  ],
  machine: ['grokipedia.com', 'aiwiki.ai', 'aiwiki.org', 'wikisum.com', 'aipedia.wiki'],
  mirror: [
    'detailedpedia.com',
    'worddisk.com',
    'alchetron.com',
    'everybodywiki.com',
    'infogalactic.com',
    'wikimili.com',
    'wikiwand.com',
    'wikizero.com',
    'dbpedia.org',
    'justapedia.org',
    'en-academic.com',
    'encyclopedia.thefreedictionary.com',
    'alegsaonline.com',
    'wiki2.org',
    'wikitia.com',
  ],
  copy: [
    'csdn.net',
    'gitcode.com',
    'codcompass.com',
    'eminetra.co.uk',
    'skills.sh',
    'vuink.com',
    'cedarnews.net',
    'paperexplained.cn',
    'zendy.io',
  ],
  pirate: [
    'sci-hub.se',
    'sci-hub.st',
    'sci-hub.ru',
    'libgen.is',
    'libgen.rs',
    'annas-archive.org',
    'z-lib.org',
  ],
  upload: [
    'docslib.org',
    'paperzz.com',
    'pdfcoffee.com',
    'dokumen.pub',
    'vdocuments.net',
    'vdocuments.mx',
    'docplayer.net',
    'studylib.net',
    'scribd.com/document',
    'scribd.com/doc',
    'scribd.com/presentation',
    'coursehero.com/file',
    'studocu.com',
    'yumpu.com',
    'slideplayer.com',
    'silo.tips',
    'epdf.pub',
    'epdf.tips',
    'vdoc.pub',
    'pdfslide.net',
    'moam.info',
    '123dok.com',
    'docsity.com',
    'ebin.pub',
  ],
  farm: [
    'vendr.com',
    'pricingsaas.com',
    'saasworthy.com',
    'financesonline.com',
    'comparecamp.com',
    'costbench.com',
    'toolify.ai',
    'theresanaiforthat.com',
    'alternativeto.net',
  ],
};

const REASONS = new Map(
  Object.entries(BANNED).flatMap(([kind, places]) =>
    places.map((place) => [place, KINDS[kind as keyof typeof KINDS]] as const),
  ),
);

/**
 * Why an address is no source.
 * @param address an absolute address
 * @returns what is wrong with its host, to be read after the host's name, or undefined
 */
export function bannedBecause(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  const first = pathname.split('/')[1]!.toLowerCase();
  const hosts = labels.map((_, index) => labels.slice(index).join('.'));
  return hosts.flatMap((host) => REASONS.get(host) ?? REASONS.get(`${host}/${first}`) ?? [])[0];
}
