import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** Where a request came from (来源), as far as that can be believed. */
export type Sources = {
  /** The address of whoever asked: of the connection, or what a trusted proxy says of it. */
  addressOf(request: IncomingMessage): string;
  /** The name the browser used: of the Host header, or what a trusted proxy says of it. */
  hostOf(request: IncomingMessage): string | undefined;
  /** Whether the request came through a proxy that ends TLS, or from this machine. */
  isByProxy(request: IncomingMessage): boolean;
};

const inLoopback = proxyAddr.compile('loopback');

/** @param proxies trusted ones by address or range; forwarded headers of anybody else say nothing */
export const makeSources = (proxies: readonly string[]): Sources => {
  const trusts = proxyAddr.compile([...proxies]);
  const isTrusted = ({ socket }: IncomingMessage) => trusts(socket.remoteAddress ?? '', 0);
  return {
    addressOf: (request) => proxyAddr(request, trusts),
    hostOf: (request) => {
      const forwarded = request.headers['x-forwarded-host'];
      return typeof forwarded === 'string' && isTrusted(request) ? forwarded : request.headers.host;
    },
    isByProxy: (request) => isTrusted(request) || inLoopback(request.socket.remoteAddress ?? '', 0),
  };
};

/** This machine itself: its own programs and its administrators' checks. */
export const isThisMachine = (address: string): boolean => inLoopback(address, 0);
