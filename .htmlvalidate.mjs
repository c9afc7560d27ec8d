import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The förbund's name alone is 38 characters, and a page must say whose it is.
    'long-title': 'off',
    // "Ring 112" may break between the words: editors write it, and a hard space cannot be seen.
    'tel-non-breaking': 'off',
    // About how a source file looks; these are generated.
    'no-trailing-whitespace': 'off',
  },
});
