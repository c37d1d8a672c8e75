import { join } from 'node:path';
import { LICENCE_TEXTS } from '../addresses/paths.ts';
import { licenceTexts, fontPackages, packageOf } from '../syndication/bundle/packages.ts';
import { writeFile, type WrittenSite } from './site-step.ts';

const HEADING = `The code and the fonts of this site come from the packages below, each with its own licence.
The stories are not under these licences. The terms of their publication apply to them.`;

/**
 * Publishes the licences of the code and the fonts in full, each under the names and versions of its packages.
 *
 * @throws Error if a package has no licence, or one that is not allowed
 */
export function writeLicences({
  root,
  site,
  scriptPackages,
}: Pick<WrittenSite, 'root' | 'site' | 'scriptPackages'>): undefined {
  const project = packageOf(join(root, 'src'), root);
  const packages = [...fontPackages(root), ...scriptPackages];
  // Servers may name no encoding for a text file, so a byte-order mark does.
  const texts = `\uFEFF${HEADING}\n\n${licenceTexts([project, ...packages])}\n`;
  writeFile(join(site, LICENCE_TEXTS), texts);
}
