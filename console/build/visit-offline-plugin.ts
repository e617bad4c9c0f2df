import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Parts that the form of a visit needs beside the entry: itself, and the check of what is typed. */
const needed = ['src/visits/offline-page.tsx', 'src/api/validators.ts'];

type Chunk = {
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly facadeModuleId?: string | null;
  readonly isEntry: boolean;
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

/**
 * 离线走访: a service worker whose scope is the page of a new visit alone. It keeps that page and the files it is made of, by the
 * names they have in this build, and no answer of the API.
 */
export const visitOfflinePlugin = (): Plugin => ({
  name: 'huizhen:visit-offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter(
        (one) => one.type === 'chunk',
      ) as unknown as readonly Chunk[];
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const begun = chunks.filter(
        ({ isEntry, facadeModuleId }) =>
          isEntry || needed.some((file) => facadeModuleId?.replaceAll('\\', '/').endsWith(file)),
      );
      if (begun.length <= needed.length) throw new Error('The form of a visit has lost one of its parts');
      const files = new Set<string>();
      const visit = (chunk: Chunk): void => {
        if (files.has(chunk.fileName)) return;
        files.add(chunk.fileName);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
        for (const name of chunk.imports) {
          const next = byName.get(name);
          if (next) visit(next);
        }
      };
      begun.forEach(visit);
      const assets = ['/visits/new', '/icon.svg', ...[...files].map((name) => `/${name}`).toSorted()];
      this.emitFile({ type: 'asset', fileName: 'visit-offline.js', source: workerOf(assets) });
    },
  },
});

const workerOf = (assets: readonly string[]): string => {
  const edition = createHash('sha256').update(assets.join(' ')).digest('hex').slice(0, 16);
  return `const kept = 'huizhen-visit-${edition}';
const assets = ${JSON.stringify(assets)};
addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(assets)));
});
addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('huizhen-visit-') && name !== kept;
  event.waitUntil(caches.keys().then((all) => Promise.all(all.filter(isOld).map((name) => caches.delete(name)))));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate')
    event.respondWith(fetch(request).catch(() => caches.match('/visits/new', { cacheName: kept })));
  else if (assets.includes(pathname))
    event.respondWith(caches.match(pathname, { cacheName: kept }).then((found) => found ?? fetch(request)));
});
`;
};
