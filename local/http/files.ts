import type { IncomingMessage } from 'node:http';
import { languageOf } from '../../functions/http/language.ts';
import { problemResponse } from '../../functions/http/problem-response.ts';
import { attachmentNamed } from '../../shared/adapters/files/content-disposition.ts';
import type { DiskFileStore, OpenFile } from '../../shared/adapters/files/disk/disk-file-store.ts';
import { type Allowed, filesPath } from '../../shared/adapters/files/disk/signed-link.ts';
import { successStatus } from '../../shared/contracts/http-status.ts';
import type { EdgeProblemCode } from '../../shared/contracts/problems/edge-problems.ts';
import { fromApi, type ServerAnswer } from './answer.ts';

const area = 'files';

/**
 * The embedded installation's part of a bucket: takes in and hands out files under signed links, and asks for no token,
 * since the link is one. Undefined: not a path of it.
 */
export const serveFiles =
  (files: DiskFileStore) =>
  async (path: string, request: IncomingMessage): Promise<ServerAnswer | undefined> => {
    if (!path.startsWith(filesPath)) return undefined;
    const query = new URLSearchParams((request.url ?? '').split('?', 2)[1] ?? '');
    const allowed = files.allowedBy(path, query);
    if (allowed === 'invalid') return problem('link_invalid', request);
    if (allowed === 'expired') return problem('link_expired', request);
    switch (`${request.method} ${allowed.for}`) {
      case 'PUT upload':
        return allowed.for === 'upload' ? takeIn(files, allowed, request) : undefined;
      case 'GET download':
      case 'HEAD download':
        return allowed.for === 'download'
          ? handOut(await files.open(allowed.key), allowed, request)
          : undefined;
      case 'GET export':
      case 'HEAD export':
        return allowed.for === 'export'
          ? handOut(await files.openExport(allowed.id), allowed, request)
          : undefined;
      default:
        return problem('link_invalid', request);
    }
  };

const takeIn = async (
  files: DiskFileStore,
  { key, terms }: Extract<Allowed, { for: 'upload' }>,
  request: IncomingMessage,
): Promise<ServerAnswer> => {
  const { 'content-type': type, 'content-length': length } = request.headers;
  // Turned away before a byte is read; the digest is checked as the rest comes in.
  if (type !== terms.mediaType || (length !== undefined && Number(length) !== terms.bytes))
    return problem('upload_not_as_signed', request);
  const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  const isTaken = await files.receive(key, terms, body);
  return isTaken
    ? { status: successStatus.ok, headers: {}, body: '', area }
    : problem('upload_not_as_signed', request);
};

const handOut = (
  open: OpenFile | undefined,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  request: IncomingMessage,
): ServerAnswer => {
  if (!open) return problem('link_invalid', request);
  const headers = { 'content-type': mediaType, 'content-disposition': attachmentNamed(name) };
  return { status: successStatus.ok, headers, body: open, area };
};

const problem = (code: EdgeProblemCode, { headers }: IncomingMessage): ServerAnswer =>
  fromApi(problemResponse({ by: 'edge', code }, { language: languageOf(headers['accept-language']) }), area);
