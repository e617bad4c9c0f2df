import { Agent, request } from 'node:http';

export type Asked = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** How long each answer took, milliseconds in order of their length, and how many answers came in a second. */
export type Answers = { readonly took: readonly number[]; readonly perSecond: number };

/**
 * Asks so often over so many connections that stay open, each asking anew when it has its answer.
 *
 * @throws when an answer is not the expected one: a refused request is no measurement
 */
export const askMany = async (
  address: string,
  { times, connections, status }: { times: number; connections: number; status: number },
  ask: (nth: number) => Asked,
): Promise<Answers> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let nth = next++; nth < times; nth = next++) {
      const began = performance.now();
      const answered = await send(agent, address, ask(nth));
      if (answered.status !== status) throw new Error(`Answered ${answered.status}: ${answered.text}`);
      took.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, one));
  const perSecond = times / ((performance.now() - began) / 1000);
  agent.destroy();
  return { took: took.toSorted((a, b) => a - b), perSecond };
};

const send = (agent: Agent, address: string, { method, path, headers, body }: Asked) =>
  new Promise<{ readonly status: number | undefined; readonly text: string }>((resolve, reject) => {
    const sent = request(new URL(path, address), { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** The value below which that share of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
