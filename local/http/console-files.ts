import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { takenEncodings } from '../../functions/http/encoding.ts';
import { notModified, successStatus } from '../../shared/contracts/http-status.ts';
import { allRoutes } from '../../shared/contracts/routes/index.ts';
import { consoleClientId } from '../identity/paths.ts';
import type { ServerAnswer } from './answer.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
/** A file that the build wrote; nothing with a dot in front and no way out of the folder. */
const fileForm = /^\/(?:assets\/)?[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** Names under assets/ carry a hash of the content. */
const hashed = /^\/assets\//;
const year = 'public, max-age=31536000, immutable';
const area = 'console';
const nonceMark = /__CSP_NONCE__/g;
const nonceBytes = 16;

/** 离线走访: the worker keeps files of this server; it may ask nobody else. */
const workerPath = '/visit-offline.js';
const workerPolicy = "default-src 'none'; connect-src 'self'";

/** Places of others: a mistyped address of the API is answered by the API, never by a page. */
const reserved = new Set([
  ...allRoutes.map(({ path }) => path.split('/', 2)[1]),
  'idp',
  'docs',
  'files',
  'local',
  '.well-known',
]);

const pagePolicy = (nonce: string, issuer: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // antd measures with elements whose style attribute it writes; style elements still need the nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${issuer}`.trimEnd(),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * The console as built: its files, its page for every path that is a place in the console, and its settings. Answers
 * nothing where the console has not been built or the path looks like a file that is not there.
 */
export const makeConsoleFiles = (
  /** Absolute path of the built console. */
  folder: string,
  /** Where the console signs in instead; any OIDC issuer can stand here (design §3.12). */
  elsewhere?: { readonly issuer: string; readonly clientId: string },
): ((
  path: string,
  asked: { readonly origin: string; readonly request: Pick<IncomingMessage, 'headers'> },
) => Promise<ServerAnswer | undefined>) => {
  const file = fileIn(folder);
  const page = async (): Promise<ServerAnswer | undefined> => {
    const html = await read(join(folder, 'index.html'));
    if (!html) return undefined;
    const nonce = randomBytes(nonceBytes).toString('base64');
    return {
      status: successStatus.ok,
      headers: {
        'content-type': types['.html'] ?? '',
        'cache-control': 'no-cache',
        'content-security-policy': pagePolicy(nonce, elsewhere ? new URL(elsewhere.issuer).origin : ''),
      },
      body: html.toString('utf8').replace(nonceMark, nonce),
      area,
    };
  };
  return async (path, { origin, request }) => {
    if (path === '/console-config.json')
      return settings(elsewhere ?? { issuer: origin, clientId: consoleClientId });
    // The number of a version has dots, and is no ending of a file.
    if (opensPage(path, request)) return page();
    const extension = extname(path);
    if (extension === '') return reserved.has(path.split('/', 2)[1]) ? undefined : page();
    const type = types[extension];
    if (type === undefined || extension === '.html' || !fileForm.test(path)) return undefined;
    return file(path, type, request.headers);
  };
};

/**
 * Whether a browser opens a page of the administration: its pages stand under the name that its part of the API has too, and a
 * person who reloads one or follows a link asks for a page, not for data.
 */
export const opensPage = (path: string, { headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  path.startsWith('/administration') &&
  headers.authorization === undefined &&
  (headers.accept ?? '').includes('text/html');

/** A path of this form is below the folder. */
const fileIn = (folder: string) => {
  const tagged = new Map<string, string>();
  return async (
    path: string,
    type: string,
    { 'accept-encoding': accepted, 'if-none-match': known }: IncomingHttpHeaders,
  ): Promise<ServerAnswer | undefined> => {
    const found = await smallest(join(folder, path), typeof accepted === 'string' ? accepted : undefined);
    if (!found) return undefined;
    const { content, encoding } = found;
    // What has a hash in its name never changes; of the others every byte is looked at.
    const name = `${path}${encoding ?? ''}`;
    const tag = hashed.test(path) ? (tagged.get(name) ?? tagOf(content)) : tagOf(content);
    if (hashed.test(path)) tagged.set(name, tag);
    const headers = {
      'content-type': type,
      'cache-control': hashed.test(path) ? year : 'no-cache',
      vary: 'accept-encoding',
      etag: tag,
      ...(encoding !== undefined && { 'content-encoding': encoding }),
      ...(path === workerPath && { 'content-security-policy': workerPolicy }),
    };
    return isKnown(known, tag)
      ? { status: notModified, headers, body: '', area }
      : { status: successStatus.ok, headers, body: content, area };
  };
};

/** The file in the smallest form that the browser takes. */
const smallest = async (
  file: string,
  acceptEncoding: string | undefined,
): Promise<{ readonly content: Buffer; readonly encoding?: string } | undefined> => {
  for (const { name, ending } of takenEncodings(acceptEncoding)) {
    const content = await read(`${file}${ending}`);
    if (content) return { content, encoding: name };
  }
  const content = await read(file);
  return content && { content };
};

const tagOf = (content: Buffer): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch === '*' || (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

/** Where the console signs in. */
const settings = (signIn: { readonly issuer: string; readonly clientId: string }): ServerAnswer => ({
  status: successStatus.ok,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(signIn),
  area,
});

const read = async (path: string): Promise<Buffer | undefined> => {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
};
