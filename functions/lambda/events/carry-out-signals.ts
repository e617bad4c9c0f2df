import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Deps } from '../../../shared/application/deps.ts';
import { tellWorkflow } from '../../../shared/application/workflow/announce.ts';
import { eventLog } from '../log/event-log.ts';
import { caseOfSignal } from './signal-record.ts';

/** Signals as the table's stream brings them; those that failed are named, so that only they come again. */
export const makeCarryOutSignals = (deps: Deps) => {
  const carryOut = async (record: DynamoDBRecord): Promise<void> => {
    const caseId = caseOfSignal(record);
    if (caseId === undefined) return;
    try {
      await tellWorkflow(deps, caseId);
    } catch (error) {
      eventLog('signal_failed', { caseId, error: error instanceof Error ? error.name : 'unknown' });
      throw error;
    }
  };
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    const options = { throwOnFullBatchFailure: false };
    const answer = await processPartialResponse(event, carryOut, processor, options);
    const failed = answer.batchItemFailures.length;
    eventLog('signals_carried_out', { records: event.Records.length, failed });
    return answer;
  };
};
