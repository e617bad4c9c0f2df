import type { DynamoDBRecord } from 'aws-lambda';
import { casePk, signalKey, signalKinds } from '../../../shared/application/keys.ts';

const partition = casePk('');
const sortKeys: ReadonlySet<string> = new Set(signalKinds.map((kind) => signalKey('', kind).sk));

/**
 * The case whose signal was written. The stream carries keys only; its filter (`infra/stacks/events-stack.ts`) lets
 * through what was written under a signal's key, and this looks again, since an emulator may not filter.
 */
export const caseOfSignal = ({ eventName, dynamodb }: DynamoDBRecord): string | undefined => {
  const pk = dynamodb?.Keys?.['pk']?.S;
  const sk = dynamodb?.Keys?.['sk']?.S;
  if (eventName === 'REMOVE' || pk === undefined || sk === undefined) return undefined;
  return pk.startsWith(partition) && sortKeys.has(sk) ? pk.slice(partition.length) : undefined;
};
