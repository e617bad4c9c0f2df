import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { CaseEnvironment } from '../environment.ts';

/** Both services answer within milliseconds; a connection that hangs is better tried again while the caller still waits. */
const connectionTimeoutMs = 1000;
const requestTimeoutMs = 4000;
/** One more than the first: throttling and conflicts are repeated by the table adapter itself. */
const maxAttempts = 2;

const configOf = ({ AWS_REGION, AWS_ENDPOINT_URL }: CaseEnvironment) => ({
  region: AWS_REGION,
  maxAttempts,
  requestHandler: {
    connectionTimeout: connectionTimeoutMs,
    requestTimeout: requestTimeoutMs,
    throwOnRequestTimeout: true,
  },
  ...(AWS_ENDPOINT_URL !== undefined && { endpoint: AWS_ENDPOINT_URL }),
});

export const tableClient = (environment: CaseEnvironment): DynamoDBClient =>
  new DynamoDBClient(configOf(environment));

export const stepFunctionsClient = (environment: CaseEnvironment): SFNClient =>
  new SFNClient(configOf(environment));
