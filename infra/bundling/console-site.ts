import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../../console/dist');

/** Stands where the console has not been built, so that the rest can be looked at and deployed. */
const placeholder = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>会诊</title></head>
<body><p>控制台尚未构建：npm run build -w console，然后重新部署。</p>
<p lang="en">The console has not been built: npm run build -w console, then deploy again.</p></body></html>
`;

/** Folder of the console as built; a page that says so where it was not. */
export const consoleSite = (scratch: string): { readonly folder: string; readonly isBuilt: boolean } => {
  if (existsSync(join(built, 'index.html'))) return { folder: built, isBuilt: true };
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'index.html'), placeholder);
  return { folder: scratch, isBuilt: false };
};
