/** Gives the Help dialog the pages of the user's guide: what it imports as `guide-pages`. */
import type { Plugin } from 'esbuild';
import { readGuide } from '../guide/read-guide';

export const guidePages: Plugin = {
  name: 'guide-pages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^guide-pages$/ }, () => ({ path: 'guide-pages', namespace: 'guide' }));
    onLoad({ filter: /^guide-pages$/, namespace: 'guide' }, () => ({
      contents: JSON.stringify(readGuide()),
      loader: 'json',
    }));
  },
};
