import { makeHandlers } from '../../../functions/api/index.ts';
import type { HttpLogCode } from '../../../functions/http/log-messages.ts';
import { makeRouter } from '../../../local/http/router.ts';
import { toEvent } from '../../../local/http/to-event.ts';
import { idMaker } from '../../../shared/adapters/ids/make-id.ts';
import { referenceBookFrom } from '../../../shared/adapters/reference/reference-data.ts';
import { openShelf } from '../../../shared/adapters/rule-book/shelf.ts';
import { kindClaim, organisationClaim, rolesClaim } from '../../../shared/contracts/claim-names.ts';
import type { Problem } from '../../../shared/contracts/problems/problem.ts';
import type { NamedRoute } from '../../../shared/contracts/routes/index.ts';
import { administrator, bankA, department, enterpriseOf, regulator } from '../../support/actors.ts';
import { startOfTests } from '../../support/virtual-clock.ts';
import { fakeApp } from './fake-app.ts';
import { goodBodyOf, identityCode } from './good-bodies.ts';

/** One caller of each audience, and the endpoints anyone may use. */
export const callers = {
  regulator,
  bank: bankA,
  enterprise: enterpriseOf(identityCode),
  participant: department,
  administration: administrator,
  signedIn: bankA,
  newcomer: bankA,
} as const;
export type Caller = keyof typeof callers;

export type Question = {
  readonly by?: Caller;
  /** Beside a fresh `idempotency-key` for commands; one that is undefined here is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Buffer;
};

const book = referenceBookFrom(openShelf(), () => Date.parse(startOfTests));
export const reference = async (orgId?: string) => book(orgId);

/** All audiences' handlers behind the embedded server's conversion, without a socket, over an app that does nothing. */
export const scene = () => {
  const fake = fakeApp();
  const logged: { readonly code: HttpLogCode; readonly data: object }[] = [];
  const handlers = makeHandlers({
    app: fake.app,
    log: (code, data) => logged.push({ code, data }),
    makeId: idMaker(() => 1_780_000_000_000),
    reference,
  });
  const router = makeRouter();
  let keys = 0;
  const send = async (claims: object | undefined, method: string, url: string, question: Question) => {
    const { headers = {}, body, raw } = question;
    const [path = '', query = ''] = url.split('?', 2);
    const found = router.find(method, path);
    if (!found) throw new Error(`no route ${method} ${path}`);
    const sent = raw ?? (body === undefined ? '' : JSON.stringify(body));
    keys += 1;
    const key = method === 'POST' ? { 'idempotency-key': `attempt-${keys}` } : {};
    const contentType = sent.length > 0 ? { 'content-type': 'application/json' } : {};
    const given = Object.entries({ ...contentType, ...key, ...headers }).filter(
      ([, value]) => value !== undefined,
    );
    const request = {
      headers: Object.fromEntries(given) as Record<string, string>,
      query,
      body: Buffer.from(sent),
    };
    const event = toEvent(found, request, 'request-1', claims && { ...claims });
    const response = await handlers[found.route.audience](event);
    const answer: unknown = response.isBase64Encoded
      ? Buffer.from(response.body ?? '', 'base64')
      : JSON.parse(response.body ?? 'null');
    return { status: response.statusCode, headers: response.headers, answer, problem: answer as Problem };
  };
  return {
    ...fake,
    logged,
    ask: (method: string, url: string, question: Question = {}) =>
      send(question.by && claimsOf(callers[question.by]), method, url, question),
    /** As somebody who is not one of the callers. */
    askAs: (who: Who, method: string, url: string) => send(claimsOf(who), method, url, {}),
  };
};

/** As the authorizer hands them over: standard claims beside ours, numbers as text. */
type Who = {
  readonly kind: string;
  readonly orgId: string;
  readonly personId: string;
  readonly roles?: readonly string[];
};

const claimsOf = (who: Who) => ({
  sub: who.personId,
  [kindClaim]: who.kind,
  [organisationClaim]: who.orgId,
  [rolesClaim]: [...(who.roles ?? ['clerk'])],
  iss: 'http://127.0.0.1',
  exp: '9999999999',
});

const csv = { raw: '企业名称\n示例', headers: { 'content-type': 'text/csv; charset=utf-8' } };

/** A question to a route that is in order, asked by somebody of its audience. */
export const goodQuestion = ({ audience, name, body }: NamedRoute): Question => ({
  ...(audience !== 'public' && { by: audience }),
  ...(body.kind === 'list' ? csv : { body: goodBodyOf(audience, name) }),
});

/** A path with an id in each of its places; a kind is one of those there are. */
export const filled = (path: string): string =>
  path
    .replaceAll('/rules/{kind}/', '/rules/region/')
    .replaceAll('{month}', '2026-11')
    .replaceAll(/\{(\w+)\}/g, '$1-1');
