import { createHash, randomBytes } from 'node:crypto';
import { consoleClientId } from '../paths.ts';

/** A browser as far as signing in needs one: it keeps cookies by path, follows redirects within the origin, sends forms. */
export type Browser = {
  readonly origin: string;
  readonly visit: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly submit: (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  /** What the browser would send to this path. */
  readonly cookies: (path: string) => string;
  readonly take: (cookies: Iterable<readonly [string, Cookie]>) => void;
  readonly jar: ReadonlyMap<string, Cookie>;
};
export type Answer = {
  readonly status: number;
  /** Where it ended, with the query; what lies outside `/idp` is not asked for. */
  readonly url: URL;
  readonly text: string;
  readonly headers: Headers;
};
type Cookie = { readonly value: string; readonly path: string; readonly attributes: string };

export const openBrowser = (origin: string): Browser => {
  const jar = new Map<string, Cookie>();
  const keep = (header: string): void => {
    const [pair = '', ...attributes] = header.split(/;\s*/);
    const [name = '', ...rest] = pair.split('=');
    const path = attributes.find((one) => /^path=/i.test(one))?.slice('path='.length) ?? '/';
    const isGone =
      attributes.some((one) => /^expires=thu, 01 jan 1970/i.test(one)) || /max-age=0/i.test(header);
    if (isGone) jar.delete(`${name} ${path}`);
    else jar.set(`${name} ${path}`, { value: rest.join('='), path, attributes: attributes.join('; ') });
  };
  const cookies = (path: string): string =>
    [...jar]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(cookie.path.replace(/\/?$/, '/')))
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
      .join('; ');
  const visit = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    let url = new URL(path, origin);
    let next: RequestInit = init;
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await fetch(url, {
        ...next,
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          ...Object.fromEntries(new Headers(next.headers)),
          cookie: cookies(url.pathname),
        },
      });
      for (const header of response.headers.getSetCookie()) keep(header);
      const to = response.headers.get('location');
      const { status, headers } = response;
      const text = await response.text();
      if (to === null) return { status, url, text, headers };
      url = new URL(to, url);
      next = {};
      if (url.origin !== origin || !url.pathname.startsWith('/idp/')) return { status, url, text, headers };
    }
    throw new Error(`Redirects without end at ${url.pathname}`);
  };
  return {
    origin,
    visit,
    submit: (path, fields, headers = {}) =>
      visit(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
    cookies,
    take: (given) => {
      for (const [key, cookie] of given) jar.set(key, cookie);
    },
    jar,
  };
};

/** What the console sends a browser off with, and keeps to itself. */
export const authorizationRequest = (origin: string, changed: Readonly<Record<string, string>> = {}) => {
  const verifier = randomBytes(32).toString('base64url');
  const asked = new URLSearchParams({
    client_id: consoleClientId,
    redirect_uri: `${origin}/signed-in`,
    response_type: 'code',
    scope: 'openid profile',
    state: randomBytes(8).toString('hex'),
    nonce: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changed,
  });
  for (const [name, value] of Object.entries(changed)) if (value === '') asked.delete(name);
  return { path: `/idp/authorize?${asked}`, verifier, asked };
};

export type Tokens = {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly error?: string;
};

export const post = async (
  origin: string,
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: Tokens }> => {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
  });
  return { status: response.status, body: (await response.json()) as Tokens };
};

/** Trades the code that a sign-in ended with for tokens, as the console does. */
export const redeem = (
  origin: string,
  code: string,
  verifier: string,
  changed: Readonly<Record<string, string>> = {},
) =>
  post(origin, '/idp/token', {
    grant_type: 'authorization_code',
    client_id: consoleClientId,
    redirect_uri: `${origin}/signed-in`,
    code,
    code_verifier: verifier,
    ...changed,
  });
