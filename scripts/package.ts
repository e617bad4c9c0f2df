/** Makes the offline package: `npm run package` writes `dist/huizhen-<version>-<system>-<processor>.tar.gz`. */
import { join } from 'node:path';
import { makeArchive } from './package/make-archive.ts';

const root = join(import.meta.dirname, '..');
const { file, bytes, unpackedBytes } = await makeArchive(root, join(root, 'dist'));
const megabytes = (count: number) => (count / 1_000_000).toFixed(1);
console.log(`${file}: ${megabytes(bytes)} MB, unpacked ${megabytes(unpackedBytes)} MB`);
