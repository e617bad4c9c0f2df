import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { problemResponse } from '../../functions/http/problem-response.ts';
import type { EdgeProblemCode } from '../../shared/contracts/problems/edge-problems.ts';

/** Above it the system's limit on open files comes into sight (1,024 on many Linux machines); each socket takes one. */
const mostConnections = 512;
/** A connection on which nothing moves: far above the longest answer, which is given up after half a minute. */
const idleMs = 120_000;
/** Between two requests; browsers open another one when they need it. */
const keepAliveMs = 10_000;

/**
 * Keeps connections bounded in number and time, and gives a connection whose request cannot even be read the problem
 * document that every other refusal gets. Trouble with one connection, or with taking any (open files ran out), is never
 * the end of the process.
 */
export const boundConnections = (
  server: Server,
  onTrouble: (code: string) => void,
  limits: { readonly most?: number; readonly idleMs?: number } = {},
): void => {
  server.maxConnections = limits.most ?? mostConnections;
  server.keepAliveTimeout = keepAliveMs;
  server.setTimeout(limits.idleMs ?? idleMs, (socket) => socket.destroy());
  server.on('error', (error: NodeJS.ErrnoException) => {
    // Before it listens, whoever asked it to hears of it.
    if (server.listening) onTrouble(error.code ?? error.name);
  });
  server.on('drop', () => onTrouble('too_many_connections'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(rawProblem(codes[error.code ?? ''] ?? 'invalid_http'));
  });
};

const codes: Readonly<Record<string, EdgeProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_incomplete',
};

const rawProblem = (code: EdgeProblemCode): string => {
  const { statusCode, headers, body = '' } = problemResponse({ by: 'edge', code }, { language: 'zh' });
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${statusCode} ${code}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
};
