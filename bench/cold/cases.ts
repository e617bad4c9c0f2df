import { sampleEvents } from '../../infra/bundling/sample-events.ts';
import { caseToScore } from './stored-case.ts';

/** A first invocation that is measured: which function, with what, and the status it answers with (empty: none). */
export type ColdCase = { readonly entry: string; readonly event: unknown; readonly status: string };

const sample = (entry: string, nth: number): unknown => {
  const event = sampleEvents[entry]?.[nth];
  if (event === undefined) throw new Error(`There is no sample ${nth} of ${entry}`);
  return event;
};

const api = (entry: string, nth: number, status: string): ColdCase => ({
  entry,
  event: sample(entry, nth),
  status,
});

const toScore = caseToScore();

/** What is measured: a command with two calls of the table, lists with one, and functions without a table. */
export const coldCases = {
  'open a case': api('api-regulator', 1, '201'),
  'open a case, as enterprise': api('api-enterprise', 1, '201'),
  'list of cases': api('api-regulator', 0, '200'),
  'inbox of a bank': api('api-bank', 0, '200'),
  'tasks of a participant': api('api-participant', 0, '200'),
  'exports of a work group': api('api-lists', 0, '200'),
  'score a case': {
    entry: 'enter-phase',
    event: { stage: 'scoring', caseId: toScore.id, run: toScore.run, token: 'token' },
    status: '',
  },
  'a signal of the stream': { entry: 'announce', event: sample('announce', 0), status: '' },
  tick: { entry: 'ticker', event: {}, status: '' },
  'reference data': api('api-signed-in', 0, '200'),
  health: api('api-public', 0, '200'),
  'claims of a token': {
    entry: 'pre-token',
    event: { request: { userAttributes: { 'custom:huizhen_kind': 'bank' } }, response: {} },
    status: '',
  },
} as const satisfies Readonly<Record<string, ColdCase>>;
