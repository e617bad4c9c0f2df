import * as z from 'zod';
import { lazily } from '../../../shared/contracts/lazily.ts';
import { pattern } from '../../../shared/contracts/values/pattern.ts';

const endpoint = () => pattern(/^https?:\/\/[^\s/]+/, '须为 HTTP 地址', 'must be an HTTP address');

/** What the runtime itself sets in every function. */
const runtime = () => ({ AWS_REGION: z.string().min(1), AWS_ENDPOINT_URL: endpoint().optional() });

/** Environment of a function that works on cases. */
export const caseEnvironment = lazily(() => z.object({ ...runtime(), TABLE_NAME: z.string().min(3) }));

/** Environment of a function that people ask: whether the register of people says who they are, or their tokens. */
export const apiEnvironment = lazily(() =>
  caseEnvironment.unwrap().extend({ PEOPLE: z.enum(['register', 'claims']) }),
);

/** Environment of the function that reaches documents' files. */
export const filesEnvironment = lazily(() =>
  caseEnvironment.unwrap().extend({ FILES_BUCKET: z.string().min(3) }),
);

/** Environment of a function that also starts executions. */
export const workflowEnvironment = lazily(() =>
  caseEnvironment.unwrap().extend({ STATE_MACHINE_ARN: pattern(/^arn:/, '须为 ARN', 'must be an ARN') }),
);
