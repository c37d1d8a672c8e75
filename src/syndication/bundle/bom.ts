import { ascending } from 'd3';
import type { Package } from './packages.ts';

/** The project itself, which is not from npm, and the packages in what it publishes. */
export interface Shipped {
  site: Pick<Package, 'name' | 'version' | 'licence'>;
  packages: readonly Package[];
}

/** A component of a bill of materials: the project, or a package. */
export interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  /** The scope of a package that has one: `@fontsource-variable`. */
  group?: string;
  name: string;
  version: string;
  licenses: [{ license: { id: string } }];
  /** The package's address: https://github.com/package-url/purl-spec. */
  purl?: string;
}

/** The parts of a CycloneDX document that ours has. */
export interface Bom {
  $schema: string;
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  version: 1;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/**
 * The software bill of materials of a site, in CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/. It lists the
 * packages whose code or fonts are in the site, and none that only builds it. It has no serial number and no time,
 * which the format does not require, so that the same site has the same bytes.
 */
export function bomOf({ site, packages }: Shipped): Bom {
  const own: Component = {
    type: 'application',
    'bom-ref': `${site.name}@${site.version}`,
    ...nameAndLicence(site),
  };
  const unique = new Map(packages.map((one) => [purlOf(one), one]));
  const components = [...unique]
    .sort(([a], [b]) => ascending(a, b))
    .map(([purl, one]): Component => ({
      type: 'library',
      'bom-ref': purl,
      ...nameAndLicence(one),
      purl,
    }));
  const refs = components.map((component) => component['bom-ref']);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components,
    dependencies: [{ ref: own['bom-ref'], dependsOn: refs }, ...refs.map((ref) => ({ ref }))],
  };
}

/** The name of a component’s package on npm: `@fontsource-variable/newsreader`. */
export const packageName = ({ group, name }: Pick<Component, 'group' | 'name'>): string =>
  group === undefined ? name : `${group}/${name}`;

function nameAndLicence({ name, version, licence }: Shipped['site']) {
  const [scope, rest] = name.split('/');
  return {
    ...(rest !== undefined && { group: scope }),
    name: rest ?? name,
    version,
    licenses: [{ license: { id: licence } }] as Component['licenses'],
  };
}

const purlOf = ({ name, version }: Package) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
