import type { Plugin } from 'esbuild';
import { trimsOf } from './sdk-trims.ts';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Puts what `sdkTrims` says in the place of parts of the SDK that the function never runs. */
export const trimPlugin = (entry: string): Plugin => ({
  name: 'sdk-trims',
  setup: ({ onLoad }) => {
    for (const { module, contents, loader = 'js' } of trimsOf(entry))
      onLoad({ filter: new RegExp(`node_modules/${escaped(module)}$`) }, () => ({ contents, loader }));
  },
});
