import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import ts from 'typescript';

/** The rooms in which a field is shown, or made ready to be shown or carried away. */
const SHOWING = /^src\/(?:pages|layouts|components|feeds|share|site|lib)\//;

/** What `astro sync` would write of the entries, made from the registry, so that no file has to be there. */
const CONTENT = `
import type { CollectionName, DataOf } from '${resolve('src/model/collections.ts')}';
export type CollectionEntry<C extends CollectionName> = {
  [N in C]: {
    id: string;
    body?: string;
    collection: N;
    data: DataOf[N] & { order: number };
    rendered?: { html: string; metadata?: Record<string, unknown> };
    filePath?: string;
  };
}[C];
export function getCollection<C extends CollectionName>(name: C): Promise<CollectionEntry<C>[]>;
`;
const CONTENT_FILE = resolve('src/astro-content.d.ts');

/** Files that were parsed already, by their path and text. */
const parsed = new Map<string, ts.SourceFile>();

/**
 * A program of all pages and whatever they import, components included.
 * @param changed texts by path, taken instead of those on disk
 */
function programOf(changed: ReadonlyMap<string, string>): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const host = ts.createCompilerHost(options);
  host.getSourceFile = (path, version) => {
    const known = parsed.get(path);
    const file = path.replace(/(?<=\.astro)\.tsx$/, '');
    const edited = changed.get(relative('.', file));
    if (known && edited === undefined) return known;
    const text = edited ?? (path === CONTENT_FILE ? CONTENT : ts.sys.readFile(file));
    if (text === undefined) return undefined;
    const code = file === path ? text : convertToTsx(text, { filename: file }).code;
    const source = ts.createSourceFile(path, code, version, true);
    if (edited === undefined) parsed.set(path, source);
    return source;
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      if (text === 'astro:content')
        return { resolvedModule: { resolvedFileName: CONTENT_FILE, extension: ts.Extension.Dts } };
      if (text.endsWith('.astro'))
        return {
          resolvedModule: {
            resolvedFileName: `${resolve(from, '..', text)}.tsx`,
            extension: ts.Extension.Tsx,
          },
        };
      return ts.resolveModuleName(text, from, options, host);
    });
  const rootNames = globSync('src/pages/**/*.{ts,astro}').map((page) =>
    resolve(page).replace(/\.astro$/, '.astro.tsx'),
  );
  return ts.createProgram({ rootNames, options, host });
}

/** The kinds of object that a type stands for: not those of its items when it is a list, and nothing of plain values. */
function objectsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => {
    if (part.flags & ts.TypeFlags.TypeParameter) {
      const constraint = checker.getBaseConstraintOfType(part);
      return constraint ? objectsOf(constraint, checker) : [];
    }
    return part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) ? [part] : [];
  });
}

/** The type of the items of a list; undefined of what is none. */
function itemsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return checker.isArrayLikeType(type) ? type.getNumberIndexType() : undefined;
}

/** The fields of every collection and of the objects in them, as `tools.evidence.seen`, with the places that declare each. */
function fieldsIn(program: ts.Program): Map<string, Set<ts.Node>> {
  const checker = program.getTypeChecker();
  const registry = program.getSourceFile(resolve('src/model/collections.ts'))!;
  const dataOf = checker
    .getExportsOfModule(checker.getSymbolAtLocation(registry)!)
    .find(({ name }) => name === 'DataOf')!;
  const fields = new Map<string, Set<ts.Node>>();
  const enter = (type: ts.Type, path: string): void => {
    for (const part of objectsOf(type, checker)) {
      const items = itemsOf(part, checker);
      if (items) enter(items, path);
      else
        for (const field of part.getProperties()) {
          const name = `${path}.${field.name}`;
          const declared = fields.get(name) ?? new Set();
          fields.set(name, declared.union(new Set(field.declarations)));
          enter(checker.getTypeOfSymbol(field), name);
        }
    }
  };
  for (const collection of checker.getDeclaredTypeOfSymbol(dataOf).getProperties())
    enter(checker.getTypeOfSymbol(collection), collection.name);
  return fields;
}

/** What the sources of a program do with properties, each known by the place that declares it. */
class Uses {
  readonly read = new Set<ts.Node>();
  /** Of a property the others that it has the value of: `title` of what a function takes, `title` of the entry that it is given. */
  readonly #filledBy = new Map<ts.Node, Set<ts.Node>>();
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** Notes what stands in a node and below it. */
  visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node))
      this.#note(this.#checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) this.#noteKeys(node);
    else if (ts.isBindingElement(node)) this.#noteTaken(node);
    else if (ts.isCallExpression(node)) this.#noteArguments(node);
    else if (ts.isJsxAttribute(node) && node.initializer && ts.isJsxExpression(node.initializer)) {
      const { expression } = node.initializer;
      const wanted = expression && this.#checker.getContextualType(expression);
      if (wanted) this.#hand(this.#checker.getTypeAtLocation(expression), wanted);
    }
    ts.forEachChild(node, (child) => this.visit(child));
  }

  /** Counts as read what has gone under another name into a property that is read. */
  follow(): void {
    // A set is walked to its end, with what is added on the way.
    for (const place of this.read)
      for (const source of this.#filledBy.get(place) ?? []) this.read.add(source);
  }

  #note(property: ts.Symbol | undefined): void {
    for (const place of property?.declarations ?? []) this.read.add(place);
  }

  /** `data['title']`, or with a key that can be some of the names; one that can be any says nothing of a field. */
  #noteKeys({ expression, argumentExpression }: ts.ElementAccessExpression): void {
    const object = this.#checker.getNonNullableType(this.#checker.getTypeAtLocation(expression));
    const key = this.#checker.getTypeAtLocation(argumentExpression);
    const names = (key.isUnion() ? key.types : [key]).filter((one) => one.isStringLiteral());
    const all = object.getProperties();
    if (names.length === 1 || names.length < all.length)
      for (const { value } of names) this.#note(object.getProperty(value));
  }

  /** `const { title } = data`. */
  #noteTaken({ parent, propertyName, name, dotDotDotToken }: ts.BindingElement): void {
    const key = propertyName ?? name;
    if (dotDotDotToken || !ts.isObjectBindingPattern(parent) || !ts.isIdentifier(key)) return;
    for (const object of objectsOf(this.#checker.getTypeAtLocation(parent), this.#checker))
      this.#note(object.getProperty(key.text));
  }

  /** `profile(slug, data)`: what the function reads of its parameter is read of `data`. */
  #noteArguments(call: ts.CallExpression): void {
    const parameters = this.#checker.getResolvedSignature(call)?.declaration?.parameters;
    for (const [index, parameter] of parameters?.entries() ?? []) {
      const given = call.arguments[index];
      if (given && /^src\//.test(relative('.', parameter.getSourceFile().fileName)))
        this.#hand(
          this.#checker.getTypeAtLocation(given),
          this.#checker.getTypeAtLocation(parameter),
        );
    }
  }

  /** Notes which properties of one type are handed on as those of another; to a dictionary, all of them go. */
  #hand(from: ts.Type, to: ts.Type): void {
    const seen = this.#seen.get(from) ?? new Set();
    if (from === to || seen.has(to)) return;
    this.#seen.set(from, seen.add(to));
    for (const target of objectsOf(to, this.#checker))
      for (const source of objectsOf(from, this.#checker))
        // Of several kinds that are taken, it goes under those that it is of.
        if (!to.isUnion() || this.#checker.isTypeAssignableTo(source, target))
          this.#handObject(source, target);
  }

  #handObject(from: ts.Type, to: ts.Type): void {
    const [given, taken] = [itemsOf(from, this.#checker), itemsOf(to, this.#checker)];
    if (given && taken) return this.#hand(given, taken);
    if (given || taken) return;
    if (to.getStringIndexType()) for (const property of from.getProperties()) this.#note(property);
    for (const target of to.getProperties()) {
      const source = from.getProperty(target.name);
      if (!source || source === target) continue;
      for (const place of target.declarations ?? []) {
        const sources = this.#filledBy.get(place) ?? new Set();
        this.#filledBy.set(place, sources.union(new Set(source.declarations)));
      }
      this.#hand(this.#checker.getTypeOfSymbol(source), this.#checker.getTypeOfSymbol(target));
    }
  }
}

/** The fields of all collections, and which of them no page, feed or file of data reads. */
export interface FieldReads {
  all: string[];
  unread: string[];
}

/**
 * Which fields of the schemas are read on the way to a reader. Sources are taken as the compiler understands them: a
 * field counts as read where a property is that declares this very field, not where one of the same name is.
 * @param changed texts by path, taken instead of those on disk
 */
export function fieldReads(changed: ReadonlyMap<string, string> = new Map()): FieldReads {
  const program = programOf(changed);
  const uses = new Uses(program.getTypeChecker());
  for (const source of program.getSourceFiles())
    if (SHOWING.test(relative('.', source.fileName))) uses.visit(source);
  uses.follow();
  const fields = [...fieldsIn(program)];
  return {
    all: fields.map(([name]) => name),
    unread: fields
      .filter(([, declared]) => declared.isDisjointFrom(uses.read))
      .map(([name]) => name),
  };
}
