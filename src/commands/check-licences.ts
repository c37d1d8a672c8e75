// `npm run licences`: checks the licences of everything that the built site has.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BOM, LICENCE_TEXTS } from '../addresses/paths.ts';
import { inlineIn } from '../markup/csp.ts';
import { everyFileIn } from '../story/files/paths.ts';
import { packageName, type Bom } from '../syndication/bundle/bom.ts';
import { licenceFaults } from '../syndication/bundle/licence-faults.ts';
import { installedPackage, packageOf } from '../syndication/bundle/packages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'dist');
if (!existsSync(join(site, BOM))) {
  process.stderr.write(`dist${BOM} is missing: build the site first, with npm run build\n`);
  process.exit(1);
}
const read = (path: string) => readFileSync(join(site, path), 'utf8');
const bom = JSON.parse(read(BOM)) as Bom;
const own = packageOf(join(root, 'src'), root);
const scripts = everyFileIn(site).flatMap((file) => {
  if (file.endsWith('.js')) return [{ file, code: read(file) }];
  if (!file.endsWith('.html')) return [];
  return inlineIn(read(file))
    .filter(({ name, attributes }) => name === 'script' && !attributes.includes('json'))
    .map(({ text }) => ({ file, code: text }));
});
const faults = licenceFaults({ bom, texts: read(LICENCE_TEXTS), scripts }, (component) => {
  const name = packageName(component);
  return (name === own.name ? own : installedPackage(name, root)).text;
});
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  const all = [bom.metadata.component, ...bom.components];
  const lines = all.map(
    (one) => `${packageName(one)} ${one.version}: ${one.licenses[0].license.id}`,
  );
  process.stdout.write(
    `${lines.join('\n')}\nAll licences are allowed, and in full in dist${LICENCE_TEXTS}.\n`,
  );
}
