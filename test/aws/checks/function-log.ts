import * as z from 'zod';
import { ask } from '../deployment/raw-request.ts';

const configuration = z.object({ LoggingConfig: z.object({ LogGroup: z.string() }) });
const page = z.object({
  events: z.array(z.object({ message: z.string() })),
  nextToken: z.string().optional(),
});

/** Lines of a function's log group, as the template names it. */
export const logOf = async (endpoint: string, functionName: string): Promise<readonly string[]> => {
  const { LoggingConfig } = await ask(
    endpoint,
    { service: 'lambda', path: `/2015-03-31/functions/${functionName}/configuration` },
    configuration,
  );
  const lines: string[] = [];
  let nextToken: string | undefined;
  do {
    const body = { logGroupName: LoggingConfig.LogGroup, ...(nextToken !== undefined && { nextToken }) };
    const found = await ask(
      endpoint,
      { service: 'logs', path: '/', target: 'Logs_20140328.FilterLogEvents', body },
      page,
    );
    lines.push(...found.events.map(({ message }) => message));
    nextToken = found.nextToken;
  } while (nextToken !== undefined);
  return lines;
};

export const invocationsIn = (lines: readonly string[]): number =>
  lines.filter((line) => line.startsWith('START RequestId:')).length;
