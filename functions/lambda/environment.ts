import * as z from 'zod';

const endpoint = z.url({ protocol: /^https?$/ });

/** What the runtime itself sets in every function. */
const runtime = { AWS_REGION: z.string().min(1), AWS_ENDPOINT_URL: endpoint.optional() };

/** Environment of a function that works on cases. */
export const caseEnvironment = z.object({ ...runtime, TABLE_NAME: z.string().min(3) });

/** Environment of a function that also starts executions. */
export const workflowEnvironment = caseEnvironment.extend({
  STATE_MACHINE_ARN: z.string().startsWith('arn:'),
});

export type CaseEnvironment = z.output<typeof caseEnvironment>;
export type WorkflowEnvironment = z.output<typeof workflowEnvironment>;
