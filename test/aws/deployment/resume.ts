import * as z from 'zod';
import type { Deployed } from './deployed.ts';
import { ask } from './raw-request.ts';

const resumed = z.object({ resumed: z.literal(true), execution: z.string(), stage: z.string() });

/** 恢复流程: what an operator does by hand, as docs/runbooks says. Answers the name of the new execution. */
export const resume = async (
  endpoint: string,
  { functions }: Pick<Deployed, 'functions'>,
  caseId: string,
): Promise<string> => {
  const path = `/2015-03-31/functions/${functions.resume}/invocations`;
  return (await ask(endpoint, { service: 'lambda', path, body: { caseId } }, resumed)).execution;
};
