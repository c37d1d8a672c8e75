import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { FACES } from '../../fonts/faces.ts';
import { ascending } from 'd3';

/** The licences under which a package may be published with the site, by their SPDX identifiers. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];

/** A package that is published with the site, whole or in part, and its licence. */
export interface Package {
  name: string;
  version: string;
  /** The licence by its SPDX identifier. */
  licence: string;
  /** The licence in full, with its copyright notice. */
  text: string;
}

/**
 * Finds the package that a module of a script comes from. The project itself is a package, too.
 *
 * @param id the bundler's name for the module: a path or, for a module that a plugin added, `\0` and
 *   a name that starts with the name of the plugin's package
 * @param root the project's folder
 * @throws Error if there is no package, or if the package has no licence, or one that is not allowed
 */
export function packageOf(id: string, root: string): Package {
  const added = /^\0((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
  if (added !== undefined) return installedPackage(added, root);
  let folder = dirname(id.replace(/^\0|\?.*$/g, ''));
  // A package.json without a name only says the type of the modules beside it.
  while (folder !== dirname(folder) && packageJsonIn(folder)?.name === undefined)
    folder = dirname(folder);
  return readPackage(folder, root);
}

/** Reads a package of node_modules, by its name. Throws as {@link packageOf} does. */
export const installedPackage = (name: string, root: string): Package =>
  readPackage(join(root, 'node_modules', name), root);

/** The packages of the fonts in the site's pages. */
export function fontPackages(root: string): Package[] {
  const files = Object.values(FACES).flatMap(({ files }) => files);
  // A file is `@scope/package/path`.
  const names = files.map(({ file }) => file.split('/').slice(0, 2).join('/'));
  return [...new Set(names)].map((name) => installedPackage(name, root));
}

function readPackage(folder: string, root: string): Package {
  const { name, version, license } = packageJsonIn(folder) ?? {};
  const file = packageJsonIn(folder)
    ? readdirSync(folder).find((name) => /^(licen[cs]e|copying)\b/i.test(name))
    : undefined;
  const shown = relative(root, join(folder, 'package.json')).split(sep).join('/');
  if (!name || !version || !license || !file)
    throw new Error(
      `${shown}:1: this package is published with the site, so its licence has to be too: it needs a name, a version, a license and a file LICENSE`,
    );
  if (!ALLOWED.includes(license))
    throw new Error(
      `${shown}:1: this package is published with the site, and its licence ${license} is not one of ${ALLOWED.join(', ')}: leave the package out, or add the licence to src/syndication/bundle/packages.ts once it is clear that the site keeps to it`,
    );
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence: license, text };
}

/** The package.json of a folder; undefined if there is none. */
function packageJsonIn(folder: string): Partial<Record<string, string>> | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, string>>;
}

/**
 * A short notice for files without room for licences in full: a line for each licence and copyright
 * holder, with the names of the packages.
 */
export function noticeOf(packages: readonly Package[]): string {
  const lines = grouped(packages, ({ licence, text }) => `${licence} ${copyrightIn(text)}`).map(
    ([{ licence, text }, names]) =>
      [names.map(({ name }) => name).join(', '), `${licence}.`, copyrightIn(text)].join(' '),
  );
  return lines.map((line) => line.trim()).join('\n');
}

/** All licences in full, each under the names and versions of the packages that have it. */
export function licenceTexts(packages: readonly Package[]): string {
  return grouped(packages, ({ text }) => text)
    .map(([{ text }, group]) => {
      const names = group.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
      return [...names, '', text].join('\n');
    })
    .join(`\n\n${'-'.repeat(72)}\n\n`);
}

/** Groups packages by a key: each package once, in the order of their names. */
function grouped(packages: readonly Package[], by: (one: Package) => string) {
  const unique = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...unique].sort(([a], [b]) => ascending(a, b)).map(([, one]) => one);
  return [...Map.groupBy(sorted, by).values()].flatMap((group) =>
    group[0] ? [[group[0], group] as const] : [],
  );
}

/** The first copyright notice of a licence. The licence of a font repeats it for each file. */
function copyrightIn(text: string): string {
  return /^[ \t]*(copyright\b.*?)(?= \S+\.ttf:|$)/im.exec(text)?.[1] ?? '';
}
