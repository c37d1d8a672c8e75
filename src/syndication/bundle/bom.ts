import { ascending } from 'd3';
import type { Package } from './packages.ts';

/**
 * The software bill of materials of a site, in CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/. It lists the
 * packages whose code or fonts are in the site, and none that only builds it. It has no serial number and no time,
 * which the format does not require, so that the same site has the same bytes.
 *
 * @param site the project itself, which is not from npm
 * @param packages those in what it publishes, in any order, some of them more than once
 */
export function bomOf(site: Package, packages: readonly Package[]) {
  const own = `${site.name}@${site.version}`;
  const unique = new Map(packages.map((one) => [purlOf(one), one]));
  const components = [...unique]
    .sort(([a], [b]) => ascending(a, b))
    .map(([purl, one]) => ({ type: 'library', 'bom-ref': purl, ...nameAndLicence(one), purl }));
  const refs = components.map(({ purl }) => purl);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, ...nameAndLicence(site) } },
    components,
    dependencies: [{ ref: own, dependsOn: refs }, ...refs.map((ref) => ({ ref }))],
  };
}

/** The scope of a package that has one, such as `@fontsource-variable`, is its group. */
function nameAndLicence({ name, version, licence }: Package) {
  const [scope, rest] = name.split('/');
  return {
    ...(rest !== undefined && { group: scope }),
    name: rest ?? name,
    version,
    licenses: [{ license: { id: licence } }],
  };
}

/** The address of a package: https://github.com/package-url/purl-spec. */
const purlOf = ({ name, version }: Package) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
