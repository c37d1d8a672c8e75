import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSite } from './site.ts';

/** How much room builds get, in kB: too little for the packages, for the pages, for the pictures, for the site. */
const ROOM = [300, 2_500, 4_500, 6_000];
/** Megabytes. */
const DISK = 64;

const mount = (...parameters: string[]) => spawnSync('mount', parameters).status === 0;
const unmount = (path: string) => spawnSync('umount', [path]);

/**
 * Builds on a disk that fills up. No site may be left there, and nothing else; the build has to say that there
 * is no room; with room again, the site has to be right.
 */
export async function diskFull(): Promise<string> {
  const disk = mkdtempSync(join(tmpdir(), 'disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${DISK}m`, 'tmpfs', disk))
    return 'left out, because this user may not mount a disk';
  const before = process.env.TMPDIR;
  try {
    process.env.TMPDIR = disk;
    const site = makeSite();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    const expected = await site.build();
    const ballast = join(disk, 'ballast');
    const failed: number[] = [];
    for (const room of ROOM) {
      rmSync(site.at('node_modules/.cache'), { recursive: true, force: true });
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - room * 1000));
      const building = site.start();
      const { code } = await building.ended;
      if (code === 0) assert.equal(site.digest(), expected);
      else {
        failed.push(room);
        assert.match(building.printed(), /no space left on device/i);
        assert.equal(site.digest(), 'none');
      }
      site.expectClean();
      rmSync(ballast);
    }
    assert.ok(failed.length > 0, 'no build filled the disk');
    assert.equal(await site.build(), expected);
    return `with ${failed.join(', ')} kB of room no site and a message, with room the same bytes`;
  } finally {
    unmount(disk);
    rmSync(disk, { recursive: true });
  }
}

/** Builds where the old site cannot be written to. The build has to refuse, and the old site has to stay. */
export async function readOnly(): Promise<string> {
  const site = makeSite();
  const dist = site.at('dist');
  try {
    const expected = await site.build();
    // Root may write everywhere but on a disk that is read-only.
    const mounted = mount('--bind', dist, dist) && mount('-o', 'remount,bind,ro', dist);
    if (!mounted) chmodSync(dist, 0o555);
    const building = site.start();
    const { code } = await building.ended;
    assert.equal(site.digest(), expected);
    if (mounted) unmount(dist);
    else chmodSync(dist, 0o755);
    assert.equal(code, 1, building.printed());
    assert.match(
      building.printed(),
      /dist\/? cannot be replaced: this user has no permission to write to it/,
    );
    site.expectClean();
    return 'refused with a message, and the old site is as it was';
  } finally {
    unmount(dist);
    site.remove();
  }
}
