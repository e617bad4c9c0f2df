import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const texts = /\.(?:js|css|svg)$/;
/** Below this a packet holds it anyway. */
const leastBytes = 1024;

/**
 * Lays each script and style down a second and a third time, as small as brotli and gzip make them: the servers send
 * what a browser takes, and compress nothing themselves.
 */
export const precompressPlugin = (): Plugin => ({
  name: 'huizhen:precompress',
  apply: 'build',
  writeBundle: ({ dir = '' }, bundle) => {
    for (const name of [...Object.keys(bundle), 'icon.svg'].filter((file) => texts.test(file))) {
      const file = join(dir, name);
      const content = readFileSync(file);
      if (content.length < leastBytes) continue;
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    }
  },
});
