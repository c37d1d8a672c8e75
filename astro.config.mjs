import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { availableParallelism } from 'node:os';
import { assetFileNames } from './src/build/asset-names.ts';
import {
  chosenPort,
  ignoredBuilds,
  openedStory,
  servedPictures,
  wholeTypefaces,
} from './src/development/development.ts';
import { shownProblems } from './src/development/shown-problems.ts';
import { graphicWorkbench } from './src/development/workbench/workbench.ts';
import { checkedContent } from './src/build/checked-content.ts';
import {
  finalIds,
  followingLevels,
  meantWords,
  sentenceStarts,
  typedTables,
} from './src/build/markdown-plugins.ts';
import { curlyAttributes, curlyText } from './src/build/curly-quotes.ts';
import { quotationMarks } from './src/build/quotation-marks.ts';
import { scriptsAndSteps } from './src/build/site-steps.ts';

export default defineConfig({
  integrations: [
    mdx(),
    openedStory(),
    chosenPort(),
    ignoredBuilds(),
    shownProblems(),
    servedPictures(),
    graphicWorkbench(),
    wholeTypefaces(),
    ...scriptsAndSteps(),
    checkedContent(),
  ],
  trailingSlash: 'always',
  // The page is one request: a slow phone waits for nothing else.
  build: {
    inlineStylesheets: 'always',
    // While libraries draw pictures in threads of theirs, other pages are made. Each picture that waits takes 17 MB.
    concurrency: 4 * availableParallelism(),
  },
  vite: {
    build: {
      assetsInlineLimit: 100_000,
      rolldownOptions: {
        output: { assetFileNames },
        // Astro writes the directive "use astro:head-inject" into the module of each story, reads it by
        // itself and needs it no more. Rolldown would warn of it in eight lines a story. On a busy machine,
        // it would also say that the plugins are slow.
        checks: { moduleLevelDirective: false, bundlerTimings: false },
      },
    },
  },
  markdown: {
    // Authors type the dashes that they mean. Plugins of ours see to quotation marks, in each language.
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [sentenceStarts, meantWords, followingLevels, curlyText, quotationMarks],
      hastPlugins: [typedTables, finalIds, curlyAttributes],
    }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        'font-src data:',
        // The page itself asks for nothing: its tools do, as Lighthouse for robots.txt.
        "connect-src 'self'",
        "base-uri 'none'",
        // No script may parse a text as markup or as a script, where the browser can see to that.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        "form-action 'none'",
      ],
    },
  },
});
