import { z } from 'zod';
import { isListed, licencesIn } from '../../text/licence.ts';

/** A file of a repository's root. */
export interface RootFile {
  name: string;
  text: string;
}

/** What the files of a repository say about its licence. */
export interface FilesLicence {
  /** SPDX expression; absent when the files say nothing, contradict each other or name several. */
  licence?: string;
  /** What each file says, in words. */
  basis: string;
  /** Every licence that they name, without the form of the GNU licences. */
  families: string[];
  /** Why there is no single licence, where files do speak of one. */
  unclear?: string;
}

/** Names of files in which a repository speaks of its licence. */
const LICENCE_FILE = /^(?:un)?licen[cs]e|^copying/i;
const README = /^readme(?:\.(?:md|rst|txt|adoc|markdown|org))?$/i;
const MANIFESTS = ['package.json', 'composer.json', 'Cargo.toml', 'pyproject.toml'];
/** More than any repository needs to say it; each costs a request. */
const MOST_FILES = 6;

/** Which files of a root are to be read: licences first, then the manifest, then the README. */
export function filesToRead(names: readonly string[]): string[] {
  const licences = names.filter((name) => LICENCE_FILE.test(name) && !/\.(?:py|js|ts)$/.test(name));
  const readme = names.find((name) => README.test(name));
  return [
    ...licences.toSorted((a, b) => a.length - b.length).slice(0, 2),
    ...MANIFESTS.filter((name) => names.includes(name)),
    ...(readme ? [readme] : []),
  ].slice(0, MOST_FILES);
}

/** The README among files. */
export function readmeOf(files: readonly RootFile[]): string {
  return files.find(({ name }) => README.test(name))?.text ?? '';
}

/** Titles and sentences by which a licence text is known; of several, the one that stands first counts. */
const TEXTS: readonly (readonly [id: string, sign: RegExp])[] = [
  ['AGPL-3.0', /gnu affero general public license version 3/],
  ['LGPL-3.0', /gnu lesser general public license version 3/],
  ['LGPL-2.1', /gnu lesser general public license version 2\.1/],
  ['LGPL-2.0', /gnu library general public license version 2/],
  ['GPL-3.0', /gnu general public license version 3/],
  ['GPL-2.0', /gnu general public license version 2/],
  ['GPL-1.0', /gnu general public license version 1/],
  ['Apache-2.0', /apache license,? version 2\.0/],
  ['MPL-2.0', /mozilla public license,? version 2\.0/],
  ['MPL-1.1', /mozilla public license,? version 1\.1/],
  ['EPL-2.0', /eclipse public license -? ?v ?2\.0/],
  ['EPL-1.0', /eclipse public license -? ?v ?1\.0/],
  ['EUPL-1.2', /european union public licence v\. ?1\.2/],
  ['ECL-2.0', /educational community license,? version 2\.0/],
  ['BUSL-1.1', /business source license 1\.1/],
  ['Elastic-2.0', /elastic license 2\.0/],
  ['SSPL-1.0', /server side public license version 1/],
  ['CECILL-2.1', /cecill free software license agreement version 2\.1/],
  ['CECILL-B', /cecill-b free software license agreement/],
  ['Artistic-2.0', /the artistic license 2\.0/],
  ['BSL-1.0', /boost software license - version 1\.0/],
  ['CC0-1.0', /cc0 1\.0 universal/],
  ['CC-BY-SA-4.0', /attribution-sharealike 4\.0 international/],
  ['CC-BY-NC-SA-4.0', /attribution-noncommercial-sharealike 4\.0 international/],
  ['CC-BY-4.0', /attribution 4\.0 international/],
  ['Unlicense', /this is free and unencumbered software released into the public domain/],
  ['Zlib', /this software is provided 'as-is', without any express or implied warranty/],
  [
    'MIT',
    /permission is hereby granted, free of charge, to any person obtaining a copy(?=.*the above copyright notice and this permission notice)/,
  ],
  [
    'ISC',
    /permission to use, copy, modify, and(?:\/or)? distribute this software for any purpose with or without fee is hereby granted, provided/,
  ],
  ['0BSD', /distribute this software for any purpose with or without fee is hereby granted\./],
  [
    'BSD-4-Clause',
    /redistribution and use in source and binary forms(?=.*all advertising materials)/,
  ],
  ['BSD-3-Clause', /redistribution and use in source and binary forms(?=.*neither the name)/],
  ['BSD-2-Clause', /redistribution and use in source and binary forms/],
];

/** Words of a licence file that holds for a part of the code only. */
const PARTLY =
  /enterprise (?:edition|licen[cs]e)|commercial licen[cs]e|different licen[cs]es|except (?:for|where|as)[^.]{0,80}(?:director|folder|file)|commons clause|dual[- ]licen[cs]ed/;

/** What one file says: an SPDX identifier, of the GNU licences without their form where it does not say that. */
interface Saying {
  file: string;
  id: string;
  words: string;
}

/**
 * Reads what the files of a repository say. Of the GNU licences the text alone tells only the version: “or later” and
 * “only” are taken where the README, the manifest or the words before the text say so, never guessed.
 * @param files those that `filesToRead` names, as far as they could be had
 */
export function licenceOf(files: readonly RootFile[]): FilesLicence {
  const texts = files.filter(({ name }) => LICENCE_FILE.test(name)).flatMap(textSayings);
  const manifests = files.filter(({ name }) => MANIFESTS.includes(name)).flatMap(manifestSayings);
  const said = texts.length > 0 ? texts : manifests;
  const basis = (sayings: readonly Saying[]) =>
    sayings.map(({ file, words }) => `${file}: ${words}`).join('; ');
  if (said.length === 0) return { basis: 'no file says it', families: [] };
  const family = familyOf(said[0]!.id);
  const prose = files.filter(({ name }) => README.test(name)).flatMap(readmeSayings(family));
  // npm writes ISC into a new package.json; nobody has chosen it.
  const weighed = manifests.filter(({ id }) => id !== 'ISC' || family === 'ISC');
  const all = [...new Set([...texts, ...weighed, ...prose])];
  const families = [...new Set(all.map(({ id }) => familyOf(id)))];
  const told = { basis: basis(all), families };
  const partly = files.find(
    ({ name, text }) => LICENCE_FILE.test(name) && PARTLY.test(prefaceOf(flat(text))),
  );
  if (partly) return { ...told, unclear: `${partly.name} speaks of exceptions` };
  if (families.length > 1) return { ...told, unclear: 'the files name several' };
  const forms = new Set(all.map(({ id }) => id).filter((id) => id !== family));
  if (forms.size > 1) return { ...told, unclear: 'the files contradict each other' };
  return { ...told, licence: [...forms][0] ?? family };
}

/** An identifier without the form of the GNU licences. */
export function familyOf(id: string): string {
  return id.replace(/-(?:only|or-later)$|\+$/, '');
}

/** A text in one line and in lower case, without what frames and emphasises it. */
function flat(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[*_#=>|]|\/\/|<[^>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where a licence text begins, and which it is. */
function firstText(text: string): { id: string; index: number } | undefined {
  const found = TEXTS.flatMap(([id, sign]) => {
    const index = text.search(sign);
    return index === -1 ? [] : [{ id, index }];
  });
  // A later line of the table never wins at the same place.
  return found.sort((a, b) => a.index - b.index)[0];
}

function prefaceOf(text: string): string {
  return text.length < 3000 ? text : text.slice(0, firstText(text)?.index ?? 0);
}

function textSayings({ name, text }: RootFile): Saying[] {
  const words = flat(text);
  const found = firstText(words);
  if (!found) return formsIn(words, name, undefined);
  const id = found.id;
  return [
    { file: name, id, words: `text of the ${id}` },
    ...formsIn(words.slice(0, found.index), name, id),
  ];
}

const GNU = /^[AL]?GPL-/;
const FULL_NAMES: Record<string, string> = {
  '': '(?<!affero |lesser |library )general',
  A: 'affero general',
  L: '(?:lesser|library) general',
};

/**
 * What prose says of the form of a GNU licence.
 * @param words flat
 * @param family the licence that is spoken of, where that is known
 */
function formsIn(words: string, file: string, family: string | undefined): Saying[] {
  const identifiers = [...words.matchAll(/spdx-license-identifier: ([\w.+-]+)/g)].flatMap(
    ([, id]) => withListedCase(id!),
  );
  const spdx = identifiers.map((id) => ({ file, id, words: `says ${id}` }));
  spdx.push(...noticesIn(words, file));
  if (!family || !GNU.test(family)) return spdx;
  const [, kind = '', version = ''] = /^([AL]?)GPL-(\d+(?:\.[1-9])?)/.exec(family) ?? [];
  const number = `(?:v(?:ersion)? ?\\.?)?${version.replace('.', '\\.')}(?:\\.0)?`;
  const short = `\\b${kind.toLowerCase()}gpl`;
  const named = `(?:${short}|${FULL_NAMES[kind]!} public licen[cs]e)[^.;]{0,80}?(?<!\\d)${number}`;
  const between =
    '[\\s,)]*(?:of the (?:[a-z]+ )*?licen[cs]e)?[\\s,]*(?:as published by the free software foundation)?[\\s,(]*';
  const later = new RegExp(
    `${named}${between}(?:or|and),? (?:\\(?at your (?:option|choice)\\)?,? ?)?(?:any )?(?:later|newer)\\b|${short}[- ]*${number}(?:\\+|[- ]+or[- ]+later)`,
  );
  const only = new RegExp(
    `${named}${between}only\\b|${short}[- ]*${number}[- ]+only\\b|${named}[^.;]{0,40}no later version`,
  );
  return [
    ...spdx,
    ...(later.test(words) ? [{ file, id: `${family}-or-later`, words: 'says or later' }] : []),
    ...(only.test(words) ? [{ file, id: `${family}-only`, words: 'says only' }] : []),
  ];
}

/** The notice that the GNU licences ask programs to carry (“How to Apply These Terms to Your New Programs”). */
const NOTICE =
  /gnu (affero |lesser |library )?general public licen[cs]e,? as published by the free software foundation[,;:]? (?:either )?version (\d(?:\.\d)?)(?:\.0)?(?: of the licen[cs]e)?([,;]? or,? \(?at your option\)?,? any later version)?/g;

function noticesIn(words: string, file: string): Saying[] {
  return [...words.matchAll(NOTICE)].flatMap(([, kind, number, later]) => {
    const letter = { 'affero ': 'A', 'lesser ': 'L', 'library ': 'L' }[kind ?? ''] ?? '';
    const version = number!.includes('.') ? number! : `${number!}.0`;
    const id = `${letter}GPL-${version}${later ? '-or-later' : ''}`;
    return isListed(id) ? [{ file, id, words: `notice of the ${id}` }] : [];
  });
}

function readmeSayings(family: string) {
  return ({ name, text }: RootFile): Saying[] =>
    formsIn(flat(text), name, family).filter(({ id }) => familyOf(id) === family);
}

const packageJson = z.object({
  license: z
    .union([
      z.string(),
      z.array(z.string()),
      z.object({ type: z.string() }).transform((l) => l.type),
    ])
    .optional(),
});

function manifestSayings({ name, text }: RootFile): Saying[] {
  const ids = name.endsWith('.json') ? jsonLicences(text) : tomlLicences(text);
  return ids.flatMap(withListedCase).map((id) => ({ file: name, id, words: `says ${id}` }));
}

function jsonLicences(text: string): string[] {
  try {
    const { license } = packageJson.parse(JSON.parse(text));
    return [license ?? []].flat().flatMap((value) => licencesIn(value) ?? [value]);
  } catch {
    return [];
  }
}

/** Trove classifiers by which Python packages say it (https://pypi.org/classifiers/). */
const CLASSIFIER = /GNU (Affero |Lesser )?General Public License v(\d)( or later)? \(/;

function tomlLicences(text: string): string[] {
  const [, value] = /^license\s*=\s*(?:\{\s*text\s*=\s*)?["']([^"'\n]{1,80})["']/m.exec(text) ?? [];
  const classifier = CLASSIFIER.exec(text);
  const kind = { 'Affero ': 'AGPL', 'Lesser ': 'LGPL' }[classifier?.[1] ?? ''] ?? 'GPL';
  return [
    ...(value ? (licencesIn(value) ?? [value]) : []),
    ...(classifier ? [`${kind}-${classifier[2]}.0${classifier[3] ? '-or-later' : ''}`] : []),
  ];
}

/** An identifier as the SPDX list writes it; nothing for one that it does not hold. */
function withListedCase(id: string): string[] {
  const plain = id.replace(/\+$/, '-or-later');
  const upper = plain.replace(/^(?:a|l)?gpl/i, (kind) => kind.toUpperCase());
  return [plain, upper, plain.toUpperCase()].filter(isListed).slice(0, 1);
}
