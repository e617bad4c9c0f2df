/** One request of the demo. */
export type DemoRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly key?: string;
  readonly body?: unknown;
};

/** The server answered, but not as the story needs it. */
export class UnexpectedAnswer extends Error {
  readonly status: number;
  constructor(request: DemoRequest, status: number, text: string) {
    super(`${request.method} ${request.path} → ${status}: ${text}`);
    this.name = 'UnexpectedAnswer';
    this.status = status;
  }
}

/** The server did not answer: it was stopped or killed. Nothing accepted is lost. */
export class ServerGone extends Error {
  constructor(cause: unknown) {
    super('The server no longer answers', { cause });
    this.name = 'ServerGone';
  }
}

export const send = async (address: string, request: DemoRequest): Promise<unknown> => {
  const { method, path, token, key, body } = request;
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const { status, text } = await fetch(`${address}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).then(
    async (response) => ({ status: response.status, text: await response.text() }),
    (cause: unknown) => {
      throw new ServerGone(cause);
    },
  );
  if (status >= 400) throw new UnexpectedAnswer(request, status, text);
  return text === '' ? undefined : JSON.parse(text);
};
