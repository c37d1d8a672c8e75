import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem, listOf } from '../story/problem.ts';
import { madeSoFar } from '../syndication/stills/record.ts';
import { checkContent } from './check.ts';

/**
 * Checks the content before anything is built, and sees to it that a build that fails leaves no
 * output behind, old or half-done. While the site is being worked on, says what is wrong and goes on.
 */
export function checkedContent(): AstroIntegration {
  let root = '';
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const output = fileURLToPath(config.outDir);
        process.on('exit', (code) => {
          if (code !== 0) rmSync(output, { recursive: true, force: true });
        });
        const problems = checkContent(root);
        if (problems.length === 0) return;
        for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
        process.exit(1);
      },
      'astro:build:done': ({ logger }) => {
        const { pictures, seconds, missing } = madeSoFar();
        logger.info(`${pictures} pictures in ${seconds.toFixed(1)} s`);
        if (missing.length > 0)
          logger.warn(`no font of the pictures has ${listOf(missing)}: they are left blank there`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const tell = () => {
          const [first, ...more] = checkContent(root).map(formatProblem);
          if (first === undefined) return;
          for (const line of [first, ...more]) logger.error(line);
          server.ws.send({
            type: 'error',
            err: { message: [first, ...more].join('\n'), stack: '' },
          });
        };
        tell();
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(join(root, 'content'))) tell();
        });
      },
    },
  };
}
