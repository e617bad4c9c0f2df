import type { CertificateFiles } from './certificate.ts';

/** From where and under which name the server is reached (可达性). */
export type Reach = {
  /** The IP address it listens at. */
  readonly host: string;
  /** Public origin, such as `https://huizhen.example.gov.cn`; absent: where it listens. */
  readonly address?: string;
  /** Absent: plain HTTP, on this machine or behind a proxy that ends TLS. */
  readonly tls?: CertificateFiles;
  /** Reverse proxies by address or range; with them and without `tls` nobody else may connect. */
  readonly proxies: readonly string[];
  /** Connections at a time. */
  readonly connections?: number;
  /** Requests a minute from one source; absent: not counted. */
  readonly requests?: number;
};

export const onLoopback: Reach = { host: '127.0.0.1', proxies: [] };
