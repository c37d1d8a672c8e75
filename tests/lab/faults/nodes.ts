import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { makeSite } from './site.ts';

const VERSIONS = ['20', '22', '24', '26'];

/** The path and the version of a Node from npm; undefined where it is not to be had. */
function nodeOf(version: string): { path: string; version: string } | undefined {
  const { status, stdout } = spawnSync(
    'npx',
    [
      '--yes',
      `--package=node@${version}`,
      '--',
      'node',
      '-p',
      'process.execPath + " " + process.version',
    ],
    // Away from the project, whose own Node would be found first.
    { cwd: import.meta.dirname.slice(0, 1), encoding: 'utf8' },
  );
  const [path, found] = stdout.trim().split(' ');
  return status === 0 && path && found?.startsWith(`v${version}.`)
    ? { path, version: found }
    : undefined;
}

/** Builds in other versions of Node. The site has to have the same bytes, or the build is refused, and says why. */
export async function inNodes(): Promise<string> {
  const site = makeSite();
  try {
    const expected = await site.build();
    const outcomes: string[] = [];
    for (const wanted of VERSIONS) {
      const node = nodeOf(wanted);
      if (!node) {
        outcomes.push(`${wanted} is not to be had on this machine`);
        continue;
      }
      const building = site.start({}, node.path);
      const { code } = await building.ended;
      if (code === 0) {
        assert.equal(site.digest(), expected, `Node ${node.version}`);
        outcomes.push(`${node.version} the same bytes`);
      } else {
        assert.match(building.printed(), /Node.*(not supported|upgrade)/i);
        const [said = ''] = building.printed().trim().split('\n');
        outcomes.push(`${node.version} refused (“${said}”)`);
      }
    }
    return outcomes.join(', ');
  } finally {
    site.remove();
  }
}
