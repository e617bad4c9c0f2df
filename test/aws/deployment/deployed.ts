import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { rootCredentials } from '../root-credentials.ts';
import { emulatedRegion } from './cdk.ts';
import { ask } from './raw-request.ts';

/** What stands in the emulator after the deployment, found by asking each service. */
export type Deployed = {
  /** Of the HTTP API, in the path form. */
  readonly apiAddress: string;
  readonly tableName: string;
  readonly stateMachineArn: string;
  readonly functions: Readonly<Record<FunctionName, string>>;
  readonly table: DynamoDBDocumentClient;
  readonly states: SFNClient;
};

const functionPrefixes = {
  ticker: 'HuizhenEvents-Ticker',
  announce: 'HuizhenEvents-Announce',
  enterPhase: 'HuizhenWorkflow-EnterPhase',
  resume: 'HuizhenEvents-Resume',
  flowStopped: 'HuizhenEvents-FlowStopped',
} as const;
type FunctionName = keyof typeof functionPrefixes;

const apis = z.object({ items: z.array(z.object({ apiId: z.string() })) });
const functionList = z.object({ Functions: z.array(z.object({ FunctionName: z.string() })) });

export const findDeployed = async (endpoint: string): Promise<Deployed> => {
  const config = { endpoint, region: emulatedRegion, credentials: rootCredentials };
  const table = DynamoDBDocumentClient.from(new DynamoDBClient(config));
  const states = new SFNClient(config);
  const { items } = await ask(endpoint, { service: 'apigateway', path: '/v2/apis' }, apis);
  const { Functions } = await ask(
    endpoint,
    { service: 'lambda', path: '/2015-03-31/functions' },
    functionList,
  );
  const nameOf = (name: FunctionName): string =>
    only(
      Functions.map(({ FunctionName }) => FunctionName).filter((known) =>
        known.startsWith(functionPrefixes[name]),
      ),
      `function ${name}`,
    );
  const { TableNames = [] } = await table.send(new ListTablesCommand({}));
  const { stateMachines = [] } = await states.send(new ListStateMachinesCommand({}));
  const { apiId } = only(items, 'HTTP API');
  return {
    apiAddress: `${endpoint}/_aws/execute-api/${apiId}/$default`,
    tableName: only(TableNames, 'table'),
    stateMachineArn: only(stateMachines, 'state machine').stateMachineArn ?? '',
    functions: {
      ticker: nameOf('ticker'),
      announce: nameOf('announce'),
      enterPhase: nameOf('enterPhase'),
      resume: nameOf('resume'),
      flowStopped: nameOf('flowStopped'),
    },
    table,
    states,
  };
};

const only = <T>(found: readonly T[], what: string): T => {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`Expected one ${what}, found ${found.length}`);
  return first;
};
