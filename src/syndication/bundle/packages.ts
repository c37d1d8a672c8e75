import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACES } from '../../fonts/faces.ts';
import { ascending } from 'd3';

/** The licences under which a package may be published with the site, by their SPDX identifiers. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];

/** A package that is published with the site, whole or in part, and its licence. */
export interface Package {
  name: string;
  version: string;
  /** The licence by its SPDX identifier. */
  identifier: string;
  /** The licence in full, with its copyright notice. */
  text: string;
}

/** The project, which is a package, too. */
export const projectPackage = (root: string): Package => readPackage(root);

/** The packages of the fonts in the site's pages. */
export function fontPackages(root: string): Package[] {
  const files = Object.values(FACES).flatMap(({ files }) => files);
  // A file is `@scope/package/path`.
  const names = files.map(({ file }) => file.split('/').slice(0, 2).join('/'));
  return [...new Set(names)].map((name) => readPackage(join(root, 'node_modules', name)));
}

function readPackage(folder: string): Package {
  const { license, ...about } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version' | 'license', string>;
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8').trim();
  return allowed({ ...about, identifier: license, text });
}

/**
 * The package as it is.
 *
 * @throws Error if it has no licence, or one that is not allowed
 */
export function allowed({ name, version, identifier, text }: Partial<Package>): Package {
  const shown = `the package ${name} is published with the site`;
  if (!name || !version || !identifier || !text)
    throw new Error(
      `${shown}, so its licence has to be too: it needs a name, a version, a license and a file LICENSE`,
    );
  if (!ALLOWED.includes(identifier))
    throw new Error(
      `${shown}, and its licence ${identifier} is not one of ${ALLOWED.join(', ')}: leave the package out, or add the licence to src/syndication/bundle/packages.ts once it is clear that the site keeps to it`,
    );
  return { name, version, identifier, text: text.replaceAll('\r\n', '\n') };
}

/**
 * A short notice for files without room for licences in full: a line for each licence and copyright
 * holder, with the names of the packages.
 */
export function noticeOf(packages: readonly Package[]): string {
  const lines = grouped(
    packages,
    ({ identifier, text }) => `${identifier} ${copyrightIn(text)}`,
  ).map(([{ identifier, text }, names]) =>
    [names.map(({ name }) => name).join(', '), `${identifier}.`, copyrightIn(text)].join(' '),
  );
  return lines.map((line) => line.trim()).join('\n');
}

/** All licences in full, each under the names and versions of the packages that have it. */
export function licenceTexts(packages: readonly Package[]): string {
  return grouped(packages, ({ text }) => text)
    .map(([{ text }, group]) => {
      const names = group.map(
        ({ name, version, identifier }) => `${name} ${version} (${identifier})`,
      );
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
