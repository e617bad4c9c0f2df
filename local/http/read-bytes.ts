import type { IncomingMessage } from 'node:http';

/** Read and thrown away so that the sender, still sending, comes to read the refusal instead of a broken connection. */
const mostThrownAway = 16 * 1024 * 1024;

/** The body of a request, or undefined where it is longer than allowed; what is too much is never kept. */
export const readBytes = async (request: IncomingMessage, most: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop must not destroy the connection that the answer still has to go through.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else if (length > most + mostThrownAway) break;
  }
  return length <= most ? Buffer.concat(chunks, length) : undefined;
};
