import { randomUUID } from 'node:crypto';
import type { Json } from '../definition.ts';

/** What the optimized Lambda integration answers around the function's own answer (recorded from the service). */
export function invocationResult(payload: Json, now: number): Json {
  const length = String(Buffer.byteLength(JSON.stringify(payload)));
  const date = new Date(now).toUTCString();
  const request = randomUUID();
  const trace = `root=1-${Math.trunc(now / 1_000).toString(16)}-${request.replaceAll('-', '').slice(0, 24)};sampled=0`;
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: {
      AllHttpHeaders: {
        'X-Amz-Executed-Version': ['$LATEST'],
        'x-amzn-Remapped-Content-Length': ['0'],
        Connection: ['keep-alive'],
        'x-amzn-RequestId': [request],
        'Content-Length': [length],
        Date: [date],
        'X-Amzn-Trace-Id': [trace],
        'Content-Type': ['application/json'],
      },
      HttpHeaders: {
        Connection: 'keep-alive',
        'Content-Length': length,
        'Content-Type': 'application/json',
        Date: date,
        'X-Amz-Executed-Version': '$LATEST',
        'x-amzn-Remapped-Content-Length': '0',
        'x-amzn-RequestId': request,
        'X-Amzn-Trace-Id': trace,
      },
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: request },
    StatusCode: 200,
  };
}
