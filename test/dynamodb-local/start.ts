import { spawn } from 'node:child_process';
import path from 'node:path';

export type DynamoDBLocal = { readonly endpoint: string; stop(): Promise<void> };

const launcher = path.join(import.meta.dirname, 'LoopbackServer.java');

/** Starts DynamoDB Local from the folder `findDynamoDBLocal` answered, on 127.0.0.1 and a free port. */
export function startDynamoDBLocal(folder: string): Promise<DynamoDBLocal> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'java',
      [
        // A short life: the quick compiler alone is faster than warming up the good one.
        '-XX:TieredStopAtLevel=1',
        `-Djava.library.path=${folder}`,
        ...['-cp', path.join(folder, '*'), launcher],
      ],
      { env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' } },
    );
    const ended = new Promise<void>((done) => child.on('close', () => done()));
    const stop = async () => {
      child.kill();
      await ended;
    };
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const port = /^listening (\d+)$/m.exec(said)?.[1];
      if (port) resolve({ endpoint: `http://127.0.0.1:${port}`, stop });
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`DynamoDB Local did not start: ${said.slice(-2000)}`)));
  });
}
