import { consoleClientId, isOwnAddress } from './client.ts';
import { isChallenge } from './pkce.ts';

/** A request to sign in that may be granted (RFC 6749 §4.1.1, RFC 7636 §4.3). */
export type AuthorizationRequest = {
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
};

/**
 * `address`: client or redirect address are not ours, so nobody is sent anywhere; `request`: the client is told, by
 * redirect, under its OAuth error code.
 */
export type Checked =
  | { readonly ok: true; readonly request: AuthorizationRequest }
  | { readonly ok: false; readonly fault: 'address' }
  | { readonly ok: false; readonly fault: 'request'; readonly redirectTo: string };

const longest = 2000;

export const checkAuthorization = (query: URLSearchParams, origin: string): Checked => {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== consoleClientId || !isOwnAddress(redirectUri, origin))
    return { ok: false, fault: 'address' };
  const state = query.get('state') ?? '';
  const refuse = (error: string): Checked => ({
    ok: false,
    fault: 'request',
    redirectTo: withQuery(redirectUri, { error, state }),
  });
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('response_type') !== 'code') return refuse('unsupported_response_type');
  if (query.get('code_challenge_method') !== 'S256' || !isChallenge(challenge))
    return refuse('invalid_request');
  if (query.get('prompt') === 'none') return refuse('login_required');
  const nonce = query.get('nonce') ?? undefined;
  if (state.length > longest || (nonce?.length ?? 0) > longest) return refuse('invalid_request');
  return { ok: true, request: { redirectUri, state, challenge, nonce } };
};

/** An address with more in its query; what is empty is left out. */
export const withQuery = (address: string, parts: Readonly<Record<string, string>>): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parts)) if (value !== '') url.searchParams.set(name, value);
  return url.href;
};
