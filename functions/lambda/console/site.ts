import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export type SiteFile = { readonly type: string; readonly content: Buffer; readonly lasting: boolean };

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** A file that the build wrote; nothing with a dot in front and no way out of the folder. */
const fileForm = /^\/(?:assets\/)?[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/** The console as built, below `folder`; its page is read once, at cold start. */
export const openSite = (folder: string) => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = new Map<string, SiteFile>();
  const fileAt = (path: string): SiteFile | undefined => {
    const known = files.get(path);
    const type = types[extname(path)];
    if (known || type === undefined || !fileForm.test(path)) return known;
    const source = join(folder, path);
    if (!statSync(source, { throwIfNoEntry: false })?.isFile()) return undefined;
    // Names below assets/ carry a hash of their content.
    const file = { type, content: readFileSync(source), lasting: path.startsWith('/assets/') };
    files.set(path, file);
    return file;
  };
  return { page, fileAt };
};

export type Site = ReturnType<typeof openSite>;
