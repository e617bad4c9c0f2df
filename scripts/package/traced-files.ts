import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** What is started by its path at run time and so by no import: the installation, the command line. */
const entries = ['local/main.ts', 'local/cli/main.ts'] as const;

/** Read from the disk at run time: the console as built, the pages of the API reference. */
const readAsFiles = ['console/dist', 'node_modules/swagger-ui-dist'] as const;

export type Traced = {
  /** Own files that an entry reaches, relative to the root of the repository. */
  readonly sources: readonly string[];
  /** Folders of packages that an entry reaches, whole: their own files find each other as they were published. */
  readonly packages: readonly string[];
  readonly folders: readonly string[];
};

/** Follows the imports from the entries; nothing of it is changed or bundled. */
export const traceFiles = async (root: string): Promise<Traced> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entries, ...workersOf(root)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    metafile: true,
    write: false,
    outdir: 'out',
    logLevel: 'error',
  });
  const inputs = Object.keys(metafile.inputs);
  const sources = inputs.filter((path) => !path.includes('node_modules/')).sort();
  const packages = new Set<string>();
  for (const path of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    if (folder !== undefined) packages.add(folder);
  }
  return { sources, packages: [...packages].sort(), folders: readAsFiles };
};

/** Files that run in threads of their own are named by URL, which a trace of imports passes over. */
const workersOf = (root: string): readonly string[] =>
  ['shared', 'functions', 'local'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .flatMap((path) => {
        const file = join(room, path);
        const text = readFileSync(join(root, file), 'utf8');
        return [...text.matchAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g)].map(([, name]) =>
          join(dirname(file), name ?? ''),
        );
      }),
  );
