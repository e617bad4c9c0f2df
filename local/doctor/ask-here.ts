import { request } from 'node:https';

/**
 * Asks the server of this machine by HTTPS on loopback, where its certificate, made for the public name, cannot fit: who
 * answers is known by where it answers, and the certificate is looked at for itself.
 */
export const askHere: typeof fetch = (address, init) =>
  new Promise((resolve, reject) => {
    const signal = init?.signal ?? undefined;
    const asked = request(
      String(address),
      { rejectUnauthorized: false, ...(signal && { signal }) },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          body += chunk;
        });
        answer.on('end', () => resolve(new Response(body, { status: answer.statusCode ?? 0 })));
      },
    );
    asked.on('error', reject);
    asked.end();
  });
