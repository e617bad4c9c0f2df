import type { ServerResponse } from 'node:http';
import { errors, type Interaction, type Provider } from 'oidc-provider';
import { languageOf as languageOfHeader } from '../../../functions/http/language.ts';
import { readBytes } from '../../http/read-bytes.ts';
import type { IdentityRequest } from '../identity-request.ts';
import { basicPolicy } from '../pages/layout.ts';
import { languageFrom, type PageLanguage } from '../pages/words.ts';

/** Names, passwords and codes, not texts. */
const largestForm = 16 * 1024;

/** The sign-in under way that the browser's cookie names; undefined: none, or too old. */
export const openInteraction = async (
  provider: Provider,
  { request, response }: Pick<IdentityRequest, 'request' | 'response'>,
): Promise<Interaction | undefined> => {
  try {
    return await provider.interactionDetails(request, response);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
};

/** What the person chose on the page, then what the console said, then what the browser prefers. */
export const languageOf = (
  { query, request }: Pick<IdentityRequest, 'query' | 'request'>,
  interaction?: Interaction,
): PageLanguage => {
  const asked = query.get('ui_locales') ?? interaction?.params['ui_locales'];
  return languageFrom(
    typeof asked === 'string' ? asked : null,
    languageOfHeader(request.headers['accept-language']),
  );
};

/**
 * The form of a POST from one of our own pages. Undefined: it is too large, or the browser says that another site sent it;
 * the cookie of the sign-in is the first guard against that, this is the second.
 */
export const formOf = async ({
  request,
  origin,
}: Pick<IdentityRequest, 'request' | 'origin'>): Promise<URLSearchParams | undefined> => {
  const { origin: sentFrom, 'sec-fetch-site': site } = request.headers;
  if (sentFrom !== undefined && sentFrom !== 'null' && sentFrom !== origin) return undefined;
  if (site !== undefined && site !== 'same-origin') return undefined;
  const body = await readBytes(request, largestForm);
  return body && new URLSearchParams(body.toString('utf8'));
};

export const answerPage = (
  response: ServerResponse,
  html: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': basicPolicy,
    ...headers,
  });
  response.end(html);
};
