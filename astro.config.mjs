import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { bundles } from './src/site/bundle.ts';
import { checkedContent } from './src/site/integration.ts';
import { partnerFiles } from './src/site/partners.ts';
import { oneFileEditions } from './src/syndication/onefiles.ts';

export default defineConfig({
  integrations: [checkedContent(), mdx(), oneFileEditions(), partnerFiles()],
  trailingSlash: 'always',
  // The page is one request and its fonts: a slow phone waits for nothing else.
  build: { inlineStylesheets: 'always' },
  vite: { plugins: [bundles()], build: { assetsInlineLimit: 100_000 } },
  markdown: {
    // Authors type the quotation marks and dashes that they mean.
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        // The page itself asks for nothing: its tools do, as Lighthouse for robots.txt.
        "connect-src 'self'",
        "base-uri 'none'",
        // Each page adds its own form-action.
      ],
    },
  },
});
