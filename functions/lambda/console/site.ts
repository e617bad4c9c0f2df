import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { takenEncodings } from '../../http/encoding.ts';

export type SiteFile = {
  readonly type: string;
  readonly content: Buffer;
  readonly encoding?: string;
  readonly lasting: boolean;
};

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
  const fileAt = (path: string, acceptEncoding?: string): SiteFile | undefined => {
    const type = types[extname(path)];
    if (type === undefined || !fileForm.test(path)) return undefined;
    for (const form of [...takenEncodings(acceptEncoding), { name: undefined, ending: '' }]) {
      const source = join(folder, `${path}${form.ending}`);
      const known = files.get(source);
      if (known) return known;
      if (!statSync(source, { throwIfNoEntry: false })?.isFile()) continue;
      const file = {
        type,
        content: readFileSync(source),
        // Names below assets/ carry a hash of their content.
        lasting: path.startsWith('/assets/'),
        ...(form.name !== undefined && { encoding: form.name }),
      };
      files.set(source, file);
      return file;
    }
    return undefined;
  };
  return { page, fileAt };
};

export type Site = ReturnType<typeof openSite>;
