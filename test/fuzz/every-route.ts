import type { BadToken } from './bad-tokens.ts';

type Operation = { readonly method: string; readonly path: string; readonly audience: string };

/** Routes that need nobody to be signed in. */
const open = /^\/(healthz|openapi\.json)$/;
/** Open to whoever is signed in, whatever their kind. */
const forAll = 'signed-in';

/** Every route of the installation's own document; what stands in braces is filled in. */
export const operationsOf = async (address: string): Promise<readonly Operation[]> => {
  const response = await fetch(`${address}/openapi.json`);
  const { paths } = (await response.json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => /^(get|post|put|patch|delete)$/.test(method))
      .map((method) => ({
        method: method.toUpperCase(),
        path: path.replaceAll(/\{[^}]+\}/g, 'x'),
        audience: /^\/(administration|regulator|bank|enterprise|participant)\//.exec(path)?.[1] ?? forAll,
      })),
  );
};

/** How many requests there were, and which of them were not answered as they should be. */
export type Tried = { readonly requests: number; readonly failures: readonly string[] };

const call = async (address: string, { method, path }: Operation, token: string): Promise<number> => {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': 'token-attack',
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && { body: '{}' }),
  });
  await response.arrayBuffer();
  return response.status;
};

/** Every route with every bad token: each is answered 401 and nothing else. The answer: what was not. */
export const triedWithBadTokens = async (
  address: string,
  operations: readonly Operation[],
  tokens: readonly BadToken[],
): Promise<Tried> => {
  const guarded = operations.filter(({ path }) => !open.test(path));
  const failures: string[] = [];
  for (const operation of guarded)
    for (const { why, token } of tokens) {
      const status = await call(address, operation, token);
      if (status !== 401) failures.push(`${operation.method} ${operation.path}, ${why}: ${status}`);
    }
  return { requests: guarded.length * tokens.length, failures };
};

/** Every route of other audiences with a good token: nobody is let in by it, and nothing breaks on it. */
export const triedByOthers = async (
  address: string,
  operations: readonly Operation[],
  callers: readonly { readonly audience: string; readonly own: readonly string[]; readonly token: string }[],
): Promise<Tried> => {
  const failures: string[] = [];
  let requests = 0;
  for (const { audience, own, token } of callers)
    for (const operation of operations) {
      if (operation.audience === forAll || own.includes(operation.audience)) continue;
      requests += 1;
      const status = await call(address, operation, token);
      if (status !== 403) failures.push(`${operation.method} ${operation.path} by a ${audience}: ${status}`);
    }
  return { requests, failures };
};
