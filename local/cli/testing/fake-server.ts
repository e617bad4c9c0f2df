import type { ServerOptions } from '../server-client.ts';

export type Asked = { readonly method: string; readonly path: string; readonly init: RequestInit };
type Answer = { readonly status?: number; readonly body: unknown };

/** A server that answers from a function, with the identity provider of the real one; remembers what it was asked. */
export const fakeServer = (answer: (asked: Asked) => Answer | undefined) => {
  const asked: Asked[] = [];
  const respond = (one: Asked): Answer => {
    if (one.path === '/idp/personas')
      return {
        body: {
          personas: [
            {
              id: 'east-clerk',
              kind: 'regulator',
              orgId: 'wg-demo-east',
              name: { zh: '联络员', en: 'Clerk' },
            },
          ],
        },
      };
    if (one.path === '/idp/token') {
      const form = one.init.body as URLSearchParams;
      return form.get('persona') === 'east-clerk'
        ? { body: { access_token: 'the-token' } }
        : { status: 400, body: { error: 'invalid_grant' } };
    }
    return answer(one) ?? { status: 404, body: {} };
  };
  const options: ServerOptions = {
    server: 'http://127.0.0.1:8080',
    fetch: async (input, init = {}) => {
      const { pathname, search } = new URL(String(input));
      const one = { method: init.method ?? 'GET', path: pathname + search, init };
      asked.push(one);
      const { status = 200, body } = respond(one);
      return new Response(JSON.stringify(body), { status });
    },
  };
  return { options, asked };
};
