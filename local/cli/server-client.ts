import { type Problem, problem } from '../../shared/contracts/problems/problem.ts';
import { demoClientId, identityPaths, personaGrant } from '../identity/paths.ts';
import type { Persona } from '../identity/personas.ts';
import { CliFailure } from './terminal.ts';

export type ServerOptions = {
  /** Origin of the running server, such as `http://127.0.0.1:8080`. */
  readonly server: string;
  readonly fetch?: typeof fetch;
};
export type Upload = { readonly content: Uint8Array; readonly type: string; readonly key: string };

/** The running server as one persona sees it. Everything that goes wrong is a `CliFailure` that says what to do. */
export type ServerClient = {
  get(path: string): Promise<unknown>;
  upload(path: string, upload: Upload): Promise<unknown>;
};

const send = async (
  { server, fetch: ask = fetch }: ServerOptions,
  path: string,
  init?: RequestInit,
): Promise<Response> => {
  try {
    return await ask(new URL(path, server), init);
  } catch {
    throw new CliFailure({
      zh: `无法连接 ${server}。请先运行 npm start，或用 --server 指明地址。`,
      en: `There is no answer from ${server}. Run npm start first, or name the address with --server.`,
    });
  }
};

/** Who may be signed in as (演示身份). */
export const personasOf = async (options: ServerOptions): Promise<readonly Persona[]> => {
  const response = await send(options, identityPaths.personas);
  const body = (await jsonOf(response, options)) as { readonly personas?: readonly Persona[] };
  return body.personas ?? [];
};

/** An access token of the server's own identity provider. */
export const tokenFor = async (persona: string, options: ServerOptions): Promise<string> => {
  const body = new URLSearchParams({ grant_type: personaGrant, client_id: demoClientId, persona });
  const response = await send(options, identityPaths.token, { method: 'POST', body });
  const answer = (await jsonOf(response, options)) as {
    readonly access_token?: string;
    readonly error?: string;
  };
  if (answer.access_token !== undefined) return answer.access_token;
  const known = (await personasOf(options)).map(({ id }) => id);
  throw new CliFailure({
    zh: `没有身份 ${persona}。可用：${known.join('、')}`,
    en: `There is no persona ${persona}. Available: ${known.join(', ')}`,
  });
};

export const serverClient = async (persona: string, options: ServerOptions): Promise<ServerClient> => {
  let token = await tokenFor(persona, options);
  const request = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const attempt = () =>
      send(options, path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
    let response = await attempt();
    if (response.status === 401) {
      // A long import may outlive the token.
      token = await tokenFor(persona, options);
      response = await attempt();
    }
    const body = await jsonOf(response, options);
    if (!response.ok) throw refusalOf(response.status, body);
    return body;
  };
  return {
    get: (path) => request(path),
    upload: (path, { content, type, key }) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': type, 'idempotency-key': key },
        body: new Uint8Array(content),
      }),
  };
};

const jsonOf = async (response: Response, { server }: ServerOptions): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    throw new CliFailure({
      zh: `${server} 的回答无法识别，那里运行的可能不是会诊系统。`,
      en: `The answer of ${server} makes no sense; perhaps another program runs there.`,
    });
  }
};

const refusalOf = (status: number, body: unknown): CliFailure => {
  const parsed = problem.safeParse(body);
  if (!parsed.success)
    return new CliFailure({
      zh: `服务器未能完成请求（${status}）。`,
      en: `The server could not do it (${status}).`,
    });
  const { messages } = parsed.data;
  const more = detailsOf(parsed.data);
  return new CliFailure({ zh: `${messages.zh}${more}`, en: `${messages.en}${more}` });
};

/** What the refusal names: missing columns, limits, fields. */
const detailsOf = ({ context = {}, errors = [] }: Problem): string => {
  const named = Object.entries(context).map(([name, value]) => `${name}: ${[value].flat().join(', ')}`);
  const fields = errors.map(({ field, messages }) => `${field}: ${messages.zh} / ${messages.en}`);
  const all = [...named, ...fields];
  return all.length === 0 ? '' : ` (${all.join('; ')})`;
};
