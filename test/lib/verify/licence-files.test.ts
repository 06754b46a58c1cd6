import { describe, expect, test } from 'vitest';
import { filesToRead, licenceOf } from '../../../src/lib/verify/licence-files.ts';

/** The beginning, a passage that misleads, and the appendix of the GPL, as in the text of the FSF. */
const GPL = `                    GNU GENERAL PUBLIC LICENSE
                       Version 3, 29 June 2007

 Copyright (C) 2007 Free Software Foundation, Inc. <https://fsf.org/>

  13. Use with the GNU Affero General Public License.

  14. If the Program specifies that a certain numbered version of the GNU General Public License "or any later version" applies to it, you have the option.

            How to Apply These Terms to Your New Programs

    This program is free software: you can redistribute it and/or modify
    it under the terms of the GNU General Public License as published by
    the Free Software Foundation, either version 3 of the License, or
    (at your option) any later version.
`;
const NOTICE = `This program is free software; you can redistribute it under the terms of the GNU General Public License
as published by the Free Software Foundation; either version 3 of the License, or (at your option) any later version.
`;
const MIT = `MIT License

Copyright (c) 2020 Foo

Permission is hereby granted, free of charge, to any person obtaining a copy of this software, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies.
`;

function read(files: Record<string, string>) {
  return licenceOf(Object.entries(files).map(([name, text]) => ({ name, text })));
}

describe('the form of a GNU licence is what the files say, never a guess', () => {
  test('the text alone says no form, though its appendix shows how to say “or later”', () => {
    expect(read({ LICENSE: GPL }).licence).toBe('GPL-3.0');
  });

  test.each<[string, Record<string, string>]>([
    ['README', { 'README.md': 'Foo is under the GPLv3 or any later version.' }],
    ['README, in short', { 'README.md': 'Licence: GPL-3.0+' }],
    [
      'README, in full',
      {
        'README.md':
          '**GNU General Public License**, version 3 or (at your option) any later version',
      },
    ],
    ['README, as an SPDX tag', { 'README.md': 'SPDX-License-Identifier: GPL-3.0-or-later' }],
    [
      'README, as a badge',
      { 'README.md': '![](https://img.shields.io/badge/license-GPL--3.0--or--later-blue)' },
    ],
    ['package.json', { 'package.json': '{"license":"GPL-3.0-or-later"}' }],
    ['package.json, in the old way', { 'package.json': '{"license":{"type":"GPL-3.0+"}}' }],
    ['Cargo.toml', { 'Cargo.toml': '[package]\nlicense = "GPL-3.0-or-later"\n' }],
    ['composer.json', { 'composer.json': '{"license":["GPL-3.0-or-later"]}' }],
    [
      'pyproject.toml',
      {
        'pyproject.toml':
          'classifiers = ["License :: OSI Approved :: GNU General Public License v3 or later (GPLv3+)"]',
      },
    ],
    ['notice before the text', { LICENSE: NOTICE + GPL }],
    ['notice without the text', { LICENSE: NOTICE }],
  ])('or later: %s', (_, files) => {
    expect(read({ LICENSE: GPL, ...files }).licence).toBe('GPL-3.0-or-later');
  });

  test.each<[string, Record<string, string>]>([
    ['README', { 'README.md': 'Licensed under the GNU GPL v3 only.' }],
    ['package.json', { 'package.json': '{"license":"GPL-3.0-only"}' }],
  ])('only: %s', (_, files) => {
    expect(read({ LICENSE: GPL, ...files }).licence).toBe('GPL-3.0-only');
  });

  test.each<[string, Record<string, string>]>([
    ['of another thing', { 'README.md': 'GPL v3 | needs Node 18 or later' }],
    ['of another licence', { 'README.md': 'The server is under the AGPL version 3 or later.' }],
    ['of the version alone', { 'package.json': '{"license":"GPL-3.0"}', 'README.md': 'GPLv3' }],
  ])('no form: words %s', (_, files) => {
    expect(read({ LICENSE: GPL, ...files }).licence).toBe('GPL-3.0');
  });
});

describe('other licences', () => {
  test.each([
    ['MIT', MIT],
    ['Apache-2.0', 'Apache License\n   Version 2.0, January 2004'],
    ['AGPL-3.0', GPL.replace('GENERAL', 'AFFERO GENERAL')],
    ['LGPL-2.1', 'GNU LESSER GENERAL PUBLIC LICENSE\nVersion 2.1, February 1999'],
    [
      'BSD-3-Clause',
      'Redistribution and use in source and binary forms are permitted. Neither the name of Foo may be used.',
    ],
    ['BSD-2-Clause', 'Redistribution and use in source and binary forms are permitted.'],
    ['MPL-2.0', 'Mozilla Public License Version 2.0'],
    ['BUSL-1.1', 'Business Source License 1.1'],
  ])('%s is known by its text', (licence, text) => {
    expect(read({ LICENSE: text }).licence).toBe(licence);
  });

  test('where there is no text, the manifest says it', () => {
    expect(read({ 'package.json': '{"license":"MIT"}' })).toMatchObject({
      licence: 'MIT',
      basis: 'package.json: says MIT',
    });
  });

  test('ISC in package.json is npm’s word, not the maker’s', () => {
    expect(read({ LICENSE: MIT, 'package.json': '{"license":"ISC"}' }).licence).toBe('MIT');
  });
});

describe('no single licence', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'files name several',
      { LICENSE: MIT, 'package.json': '{"license":"Apache-2.0"}' },
      'the files name several',
    ],
    [
      'files contradict each other',
      { LICENSE: GPL, 'package.json': '{"license":"GPL-3.0-only"}', 'README.md': 'GPLv3 or later' },
      'the files contradict each other',
    ],
    [
      'a part is excepted',
      { LICENSE: `Code in ee/ is under the Enterprise Edition licence, the rest:\n${MIT}` },
      'LICENSE speaks of exceptions',
    ],
  ])('where %s', (_, files, unclear) => {
    expect(read(files)).toMatchObject({ unclear });
    expect(read(files).licence).toBeUndefined();
  });

  test.each([
    ['no file', {}],
    [
      'a licence of their own',
      {
        LICENSE:
          'Foo Community License. Permission is hereby granted, free of charge, to any person obtaining a copy, for fun.',
      },
    ],
    ['broken JSON', { 'package.json': '{"license":' }],
    ['no licence of the SPDX list', { 'package.json': '{"license":"SEE LICENSE IN FOO"}' }],
  ])('where there is %s', (_, files) => {
    expect(read(files)).toEqual({ basis: 'no file says it', families: [] });
  });
});

test('of a root few files are read', () => {
  expect(
    filesToRead([
      'src',
      'README.md',
      'package.json',
      'LICENSE',
      'LICENSE-docs',
      'COPYING',
      'license.py',
      'READMEs',
    ]),
  ).toEqual(['LICENSE', 'COPYING', 'package.json', 'README.md']);
});
