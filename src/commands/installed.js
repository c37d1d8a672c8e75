// Loaded before a command of package.json: says in one line that the packages are not installed. It is plain
// JavaScript and imports no package, because without them the system's own Node runs it, which may be too old to
// read TypeScript.
import { existsSync } from 'node:fs';

// The Node that the packages bring is among them.
if (!existsSync(new URL('../../node_modules/.bin/node', import.meta.url))) {
  process.stderr.write('the packages of this project are not installed: run npm ci first\n');
  process.exit(1);
}
