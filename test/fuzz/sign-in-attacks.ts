import fc from 'fast-check';
import { authorizationRequest, openBrowser, post, redeem } from '../../local/identity/testing/browser.ts';
import type { Tried } from './every-route.ts';

/** What is tried: where, and how often each. */
const tries = 120;

/** Bits that these forms and links are made of, and what somebody might put in their place. */
const piece = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...[
      '',
      'zhoumin',
      '../',
      '%00',
      '\u0000',
      '<script>',
      "' OR 1=1 --",
      '{{7*7}}',
      '临河',
      'inv_x.y',
      '.',
      '..',
    ],
    ...[
      'authorization_code',
      'refresh_token',
      'client_credentials',
      'urn:huizhen:persona',
      'implicit',
      'password',
    ],
    ...['huizhen-console', 'http://127.0.0.1/signed-in', 'https://elsewhere.example/', 'a'.repeat(5000)],
  ),
);
const names = [
  ...['loginName', 'password', 'again', 'code', 'xsrf', 'logout', 'persona'],
  ...['grant_type', 'client_id', 'client_secret', 'redirect_uri', 'code_verifier', 'refresh_token', 'scope'],
  ...['response_type', 'state', 'nonce', 'code_challenge', 'code_challenge_method', 'request', 'request_uri'],
];
const fields = fc.dictionary(fc.constantFrom(...names), piece, { maxKeys: 8 });
const segment = fc.oneof(
  fc.constantFrom(
    'inv_AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB',
    'x',
    '..',
    '%2e%2e',
  ),
  fc.string({ maxLength: 60 }).map(encodeURIComponent),
);
const attack = fc.record({
  path: fc.oneof(
    fc.constantFrom('/idp/token', '/idp/authorize', '/idp/end-session', '/idp/end-session/confirm'),
    fc.constantFrom('/idp/revoke', '/idp/me', '/idp/jwks', '/idp/personas', '/idp/nowhere'),
    segment.map((one) => `/idp/invitation/${one}`),
    segment.map((one) => `/idp/interaction/${one}`),
  ),
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  fields,
  headers: fc.record({
    authorization: fc.option(
      piece.map((text) => `Basic ${Buffer.from(text).toString('base64')}`),
      { nil: undefined },
    ),
    cookie: fc.option(
      fc
        .string({ unit: 'grapheme-ascii', maxLength: 60 })
        .map((text) => `_session=${encodeURIComponent(text)}`),
      { nil: undefined },
    ),
    origin: fc.constantFrom(undefined, 'https://elsewhere.example', 'null'),
    'content-type': fc.constantFrom(
      ...[
        'application/x-www-form-urlencoded',
        'application/json',
        'text/plain',
        'multipart/form-data; boundary=x',
      ],
    ),
  }),
});

/**
 * Whatever is sent to the sign-in's own addresses is refused in order: never a failure of the server, never a token, a session or a
 * way to another host.
 */
export const signInFuzzed = async (address: string, seed: number): Promise<Tried> => {
  const failures: string[] = [];
  let requests = 0;
  await fc.assert(
    fc.asyncProperty(attack, async ({ path, method, fields: form, headers }) => {
      requests += 1;
      const query = new URLSearchParams(form).toString();
      const withBody = method !== 'GET';
      const response = await fetch(`${address}${path}${withBody ? '' : `?${query}`}`, {
        method,
        redirect: 'manual',
        headers: Object.fromEntries(
          Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
        ),
        ...(withBody && { body: query }),
      });
      const text = await response.text();
      const to = response.headers.get('location');
      const leads = to !== null && new URL(to, address).origin !== address;
      const told = /access_token|refresh_token"/.test(text) && response.ok;
      if (response.status >= 500 || leads || told)
        failures.push(
          `${method} ${path}: ${response.status}${leads ? ` to ${to}` : ''} ${query.slice(0, 300)}`,
        );
    }),
    { numRuns: tries, seed, endOnFailure: true },
  );
  return { requests, failures };
};

/** 重放: an invitation, a code, a token to renew with and a session that has ended, each used once more than it is good for. */
export const replayed = async (address: string, invitation: string): Promise<Tried> => {
  const failures: string[] = [];
  let requests = 0;
  const expect = (what: string, holds: boolean) => {
    requests += 1;
    if (!holds) failures.push(what);
  };
  const account = { loginName: 'zhoumin', password: 'a bridge of seven lanterns' };
  const browser = openBrowser(address);
  const join = { ...account, again: account.password };
  const path = new URL(invitation).pathname;
  expect(
    'a weak password is refused',
    (await browser.submit(path, { ...join, password: '123', again: '123' })).status === 400,
  );
  expect('an invitation is taken up', (await browser.submit(path, join)).status === 200);
  expect('an invitation twice', (await browser.submit(path, { ...join, loginName: 'other' })).status === 410);
  const begun = authorizationRequest(address);
  const page = await browser.visit(begun.path);
  const ended = await browser.submit(page.url.pathname, account);
  const code = ended.url.searchParams.get('code') ?? '';
  expect('a code with another verifier', (await redeem(address, code, 'x'.repeat(43))).status === 400);

  const again = authorizationRequest(address);
  const second = (await browser.visit(again.path)).url.searchParams.get('code') ?? '';
  const first = await redeem(address, second, again.verifier);
  expect('a code is good', first.status === 200);
  const me = async (token: string) =>
    (await fetch(`${address}/me`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect('its token is good', (await me(first.body.access_token)) === 200);
  expect('a code twice', (await redeem(address, second, again.verifier)).status === 400);
  expect('what a code gave that was used twice', (await me(first.body.access_token)) === 401);

  const third = authorizationRequest(address);
  const answer = await browser.visit(third.path);
  const fresh = answer.url.searchParams.get('code')
    ? answer
    : await browser.submit(answer.url.pathname, account);
  const tokens = (await redeem(address, fresh.url.searchParams.get('code') ?? '', third.verifier)).body;
  const renew = (refresh: string) =>
    post(address, '/idp/token', {
      grant_type: 'refresh_token',
      client_id: 'huizhen-console',
      refresh_token: refresh,
    });
  const renewed = await renew(tokens.refresh_token ?? '');
  expect('a token to renew with is good', renewed.status === 200);
  expect('a token to renew with, twice', (await renew(tokens.refresh_token ?? '')).status === 400);
  expect('what it gave, after that', (await me(renewed.body.access_token)) === 401);
  return { requests, failures };
};
