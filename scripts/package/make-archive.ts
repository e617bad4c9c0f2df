import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { traceFiles } from './traced-files.ts';

export type Archive = { readonly file: string; readonly bytes: number; readonly unpackedBytes: number };

/** Laid beside the program: how it is started, kept running and read about. */
const besides = join(import.meta.dirname, 'beside');

/**
 * 离线安装包: one archive that runs on a Linux machine of the same kind with nothing installed and no network. 1 what the
 * entries reach is traced; 2 sources, packages, the built console and Node itself are laid out; 3 all of it goes into one
 * archive that is the same to the byte for the same content.
 */
export const makeArchive = async (root: string, outFolder: string): Promise<Archive> => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const name = `huizhen-${version}-${process.platform}-${process.arch}`;
  const scratch = mkdtempSync(join(tmpdir(), 'huizhen-package-'));
  try {
    const top = join(scratch, name);
    await layOut(root, top, version);
    mkdirSync(outFolder, { recursive: true });
    const file = join(outFolder, `${name}.tar.gz`);
    const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--format=gnu'];
    const content = execFileSync('tar', [...same, '-C', scratch, '-cf', '-', name], {
      maxBuffer: 2 ** 31 - 1,
    });
    writeFileSync(file, execFileSync('gzip', ['-9n'], { input: content, maxBuffer: 2 ** 31 - 1 }));
    return { file, bytes: statSync(file).size, unpackedBytes: content.length };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const layOut = async (root: string, top: string, version: string): Promise<void> => {
  const { sources, packages, folders } = await traceFiles(root);
  const app = join(top, 'app');
  for (const path of [...sources, ...packages, ...folders, 'docs/runbooks/one-machine.md'])
    copy(join(root, path), join(app, path));
  // Modules are told apart by it, and data knows the version that wrote it; what only a checkout needs stays out.
  writeFileSync(
    join(app, 'package.json'),
    `${JSON.stringify({ name: 'huizhen', version, type: 'module', private: true })}\n`,
  );
  copy(process.execPath, join(top, 'node'));
  cpSync(besides, top, { recursive: true });
  for (const program of ['node', 'bin/huizhen', 'bin/huizhen-server']) chmodSync(join(top, program), 0o755);
};

const copy = (from: string, to: string): void => {
  const found = statSync(from, { throwIfNoEntry: false });
  if (!found) throw new Error(`${from} is missing: build the console first`);
  mkdirSync(dirname(to), { recursive: true });
  // Maps and type declarations are for developing, and are half of what packages weigh.
  const filter = (path: string) => !/\.(?:map|d\.[cm]?ts|md|markdown)$/i.test(path);
  cpSync(from, to, { recursive: true, dereference: true, filter: found.isDirectory() ? filter : () => true });
};
