import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { clockKey, signalKey, stateKey } from '../../../shared/application/keys.ts';
import type { Key } from '../../../shared/application/ports/table.ts';
import { caseOfSignal } from './signal-record.ts';

const record = ({ pk, sk }: Key, eventName: DynamoDBRecord['eventName'] = 'INSERT'): DynamoDBRecord => ({
  ...(eventName && { eventName }),
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
});

describe('a record of the stream', () => {
  it('names the case whose signal was written or replaced', () => {
    expect(caseOfSignal(record(signalKey('case_1', 'start')))).toBe('case_1');
    expect(caseOfSignal(record(signalKey('case_1', 'advance'), 'MODIFY'))).toBe('case_1');
  });

  it('names none where a signal was removed, or something else was written', () => {
    expect(caseOfSignal(record(signalKey('case_1', 'start'), 'REMOVE'))).toBeUndefined();
    expect(caseOfSignal(record(stateKey('case_1')))).toBeUndefined();
    expect(caseOfSignal(record(clockKey('case_1', 'SIGNAL')))).toBeUndefined();
    expect(caseOfSignal({})).toBeUndefined();
  });
});
