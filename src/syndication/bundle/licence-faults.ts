import { namesInNotice } from './notices.ts';
import { packageName, type Bom, type Component } from './bom.ts';

/** The licences under which a package may be published with the site, by their SPDX identifiers. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];

/** What a built site says about its packages. */
export interface ShippedLicences {
  bom: Bom;
  /** The file with all licences. */
  texts: string;
  /** The scripts, each starting with a notice, by the file that they are in. */
  scripts: readonly { file: string; code: string }[];
}

/**
 * What is wrong with the licences of a built site: a package under a licence that is not allowed, one whose
 * licence is not in full in the file with all licences, and a script that names a package which is not listed.
 *
 * @param textOf the licence of a package in full, by its name; of the project itself, too
 */
export function licenceFaults(
  { bom, texts, scripts }: ShippedLicences,
  textOf: (component: Component) => string,
): string[] {
  const all = [bom.metadata.component, ...bom.components];
  const names = new Set(all.map(packageName));
  return [
    ...all.flatMap((component) => {
      const { version, licenses } = component;
      const [{ license }] = licenses;
      const shown = `${packageName(component)} ${version}`;
      return [
        ...(ALLOWED.includes(license.id)
          ? []
          : [
              `${shown} is under ${license.id}, which is not one of ${ALLOWED.join(', ')}: remove the package, or add its licence to the list in src/syndication/bundle/licence-faults.ts once it is clear that the site keeps to it`,
            ]),
        ...(texts.split('\n').includes(`${shown} (${license.id})`) &&
        texts.includes(textOf(component))
          ? []
          : [
              `${shown} is not in the file of licences with its licence in full: build the site again`,
            ]),
      ];
    }),
    ...scripts.flatMap(({ file, code }) =>
      namesInNotice(code)
        .filter((name) => !names.has(name))
        .map((name) => `${file} has code of ${name}, which the bill of materials does not list`),
    ),
  ];
}
