// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { sektioner } from './src/lib/sektioner.ts';
import { sokindex } from './src/search/sokindex.ts';

export default defineConfig({
  site: 'https://samordningstockholm.se',
  trailingSlash: 'always',
  // Collections are read from here by the tests too.
  cacheDir: './.astro',
  // All CSS in the page: one request before the first paint.
  build: { inlineStylesheets: 'always', format: 'directory' },
  // As HTML, not JSX: a line break between two inline elements stays a space.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx(), sokindex()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      hastPlugins: [sektioner],
      features: { smartPunctuation: false },
    }),
  },
  vite: {
    plugins: [tailwindcss()],
    build: {
      // Every MDX file gives one such warning; it says nothing about the site.
      rolldownOptions: {
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
