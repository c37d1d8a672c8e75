import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { makeSite } from './site.ts';

/** A locale and a time zone, and a clock of 1970 or 2040 in some. */
const PLACES: readonly (readonly [locale: string, zone: string, clock?: string])[] = [
  ['C', 'UTC'],
  ['en_US.UTF-8', 'Pacific/Kiritimati', '1970-01-01T00:00:00Z'],
  ['de_DE.UTF-8', 'Europe/Berlin', '2040-02-29T23:59:00Z'],
  ['cs_CZ.UTF-8', 'Europe/Prague'],
  ['et_EE.UTF-8', 'America/St_Johns'],
  ['tr_TR.UTF-8', 'Europe/Istanbul'],
  ['ar_EG.UTF-8', 'Africa/Cairo', '1970-01-01T00:00:00Z'],
  ['fa_IR.UTF-8', 'Asia/Tehran', '2040-02-29T23:59:00Z'],
  ['th_TH.UTF-8', 'Asia/Bangkok'],
  ['hi_IN.UTF-8', 'Asia/Kathmandu'],
];

/** Builds in ten places, with clocks that are wrong in some. Each time, the site has to have the same bytes. */
export async function inPlaces(): Promise<string> {
  // In Czech, "ch" comes after "h"; in Estonian, "z" before "t".
  const site = makeSite(['church', 'cinema', 'tram', 'zebra']);
  try {
    let first: string | undefined;
    for (const [locale, zone, clock] of PLACES) {
      // Pictures are drawn in each place, too.
      rmSync(site.at('node_modules/.cache'), { recursive: true, force: true });
      const digest = await site.build({
        LANG: locale,
        LC_ALL: locale,
        TZ: zone,
        ...(clock && {
          CLOCK: clock,
          NODE_OPTIONS: `--import=${pathToFileURL(`${import.meta.dirname}/clock.ts`).href}`,
        }),
      });
      assert.equal(digest, (first ??= digest), `${locale} in ${zone}, ${clock ?? 'now'}`);
    }
    return `${PLACES.length} locales and time zones, clocks of 1970 and 2040 in four: the same bytes`;
  } finally {
    site.remove();
  }
}
