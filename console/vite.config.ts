import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractsPlugin } from './build/contracts-plugin.ts';
import { precompressPlugin } from './build/precompress-plugin.ts';
import { visitOfflinePlugin } from './build/visit-offline-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), contractsPlugin(), visitOfflinePlugin(), precompressPlugin()],
  // The server puts a fresh nonce in its place with every page.
  html: { cspNonce: '__CSP_NONCE__' },
  build: { manifest: true, target: 'es2022', chunkSizeWarningLimit: 800 },
});
