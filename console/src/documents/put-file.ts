import { CallFailure, type Problem } from '../api/failure.ts';
import type { AnswerOf } from '../api/routes.ts';

type Upload = AnswerOf<'regulator.askUpload'>['upload'];

/** Why a link did not take the file: `expired` can be asked for again. */
export class LinkRefused extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;
  constructor(status: number, problem: Problem | undefined) {
    super(`The link answered ${status}`);
    this.name = 'LinkRefused';
    this.status = status;
    this.problem = problem;
  }
}

const forbidden = 403;
export const isLate = (error: unknown): boolean => error instanceof LinkRefused && error.status === forbidden;

/** Sends a file through its signed link. `fetch` cannot say how far it is; this can. */
export const putFile = (
  file: Blob,
  { url, method, headers }: Upload,
  onSent: (share: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve()
        : reject(new LinkRefused(request.status, problemIn(request)));
    request.onerror = () => reject(new CallFailure('unreachable'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });

/** The embedded server says why; a bucket answers in its own way. */
const problemIn = (request: XMLHttpRequest): Problem | undefined => {
  if (!request.getResponseHeader('content-type')?.includes('json')) return undefined;
  try {
    const problem = JSON.parse(request.responseText) as Problem;
    return problem.messages ? problem : undefined;
  } catch {
    return undefined;
  }
};
