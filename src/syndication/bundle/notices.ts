import { ascending } from 'd3';
import type { Package } from './packages.ts';

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
