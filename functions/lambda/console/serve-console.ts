import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { edgeStatus, successStatus } from '../../../shared/contracts/http-status.ts';
import { statusTitles } from '../../../shared/contracts/problem-status.data.ts';
import { edgeProblemTexts } from '../../../shared/contracts/problems/edge-problem-texts.data.ts';
import { pagePolicy } from './page-policy.ts';
import type { Site } from './site.ts';

export type ConsoleOptions = {
  readonly site: Site;
  readonly issuer: string;
  readonly clientId: string;
  /** Where the browser talks to when somebody signs in. */
  readonly signInOrigins: readonly string[];
  /** The bucket that the browser sends documents to, by signed links. */
  readonly filesOrigin: string;
  /** First segments of the API's paths: a mistyped address of the API is never answered by a page. */
  readonly reserved: ReadonlySet<string>;
  readonly makeNonce: () => string;
};

export type ConsoleEvent = Pick<APIGatewayProxyEventV2, 'rawPath' | 'headers'> & {
  readonly requestContext: { readonly http: { readonly method: string } };
};

const protective = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
} as const;
const year = 'public, max-age=31536000, immutable';
const nonceMark = /__CSP_NONCE__/g;

const ok = successStatus.ok;
const notFound = edgeStatus.route_not_found;

/** The console's settings, its page for every place in it, and its files; `$default` of the API. */
export const makeServeConsole = (options: ConsoleOptions) => {
  const { site, issuer, clientId, signInOrigins, filesOrigin, reserved, makeNonce } = options;
  const answer = (
    statusCode: number,
    headers: Readonly<Record<string, string>>,
    body: string,
    isBase64Encoded = false,
  ): APIGatewayProxyStructuredResultV2 => ({
    statusCode,
    headers: { ...protective, ...headers },
    body,
    isBase64Encoded,
  });
  const nothingHere = () =>
    answer(notFound, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }, nothing);
  const page = () => {
    const nonce = makeNonce();
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': pagePolicy(nonce, [...signInOrigins, filesOrigin]),
    };
    return answer(ok, headers, site.page.replace(nonceMark, nonce));
  };
  return async ({
    rawPath,
    headers: sent,
    requestContext,
  }: ConsoleEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const { method } = requestContext.http;
    if (method !== 'GET' && method !== 'HEAD') return nothingHere();
    if (rawPath === '/console-config.json') {
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      return answer(ok, headers, JSON.stringify({ issuer, clientId }));
    }
    if (!rawPath.includes('.')) return reserved.has(rawPath.split('/', 2)[1] ?? '') ? nothingHere() : page();
    const file = site.fileAt(rawPath, sent['accept-encoding']);
    if (!file) return nothingHere();
    const headers = {
      'content-type': file.type,
      'cache-control': file.lasting ? year : 'no-cache',
      vary: 'accept-encoding',
      ...(file.encoding !== undefined && { 'content-encoding': file.encoding }),
    };
    return answer(ok, headers, file.content.toString('base64'), true);
  };
};

/** As every problem of the API (`functions/http/problem-response.ts`), whose schemas would be most of this function. */
const nothing = JSON.stringify({
  type: 'urn:huizhen:problem:route_not_found',
  title: statusTitles()[notFound].zh,
  status: notFound,
  code: 'route_not_found',
  detail: edgeProblemTexts().route_not_found.zh,
  messages: edgeProblemTexts().route_not_found,
});
