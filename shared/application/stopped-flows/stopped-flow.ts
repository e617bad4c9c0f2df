import type { OutcomeStep } from '../../domain/case/outcome.ts';
import type { Stage } from '../../domain/case/stages.ts';
import type { Deps } from '../deps.ts';
import { allStopped, casesOf, duePartition, dueSort, retryKey, stoppedKey, stoppedOf } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

/** How an execution ended that should have gone on. */
export const flowEndings = ['failed', 'timedOut', 'aborted'] as const;
export type FlowEnding = (typeof flowEndings)[number];

/**
 * 流程停止: the execution behind an open case has ended. `stopped`: nothing moves the case by itself; `resumed`: another
 * execution was started, and this is kept to know how often that was tried, should it stop again without having got on.
 */
export type StoppedFlow = {
  readonly caseId: string;
  readonly state: 'stopped' | 'resumed';
  readonly execution: string;
  readonly ending: FlowEnding;
  /** Name of the error, for whoever maintains the system; never its text, in which anything may stand. */
  readonly error?: string;
  /** Since when the flow has not got on: the first stop of all that followed each other. */
  readonly since: number;
  /** How often it was resumed by the rule since then. */
  readonly tries: number;
  /** When the rule tries next; absent: it has given up, and a person is asked. */
  readonly nextTryAt?: number;
  /** The case's version as the flow stopped: another one shows that the case got on. */
  readonly caseVersion: number;
};

/** A case that no longer moves by itself, as those see it who answer for it. */
export type StoppedCase = {
  readonly caseId: string;
  readonly applicantName: string;
  readonly orgId: string;
  readonly stage: Stage;
  /** What the stage 放款办结 waits for. */
  readonly outcomeStep?: OutcomeStep;
} & Pick<StoppedFlow, 'ending' | 'error' | 'since' | 'tries' | 'nextTryAt'>;

export type StoppedPage = { readonly cases: readonly StoppedCase[]; readonly cursor?: string };

export const stoppedFlowOf = ({ data }: Item): StoppedFlow => data as unknown as StoppedFlow;

/**
 * The record stands on the lists of the levels that the case stands on, while it is stopped; the partition over all is for
 * whoever operates the installation.
 */
export const stoppedWrite = (
  flow: StoppedFlow,
  before: Item | undefined,
  /** The case's own item, which says whose lists it is on. */
  state: Item,
): Write => {
  const sk = dueSort(flow.since, flow.caseId);
  const levels = (['list', 'city', 'province'] as const).flatMap((level) => {
    const pk = state.index?.[level]?.pk;
    return pk === undefined ? [] : [[level, { pk: stoppedOf(orgOf(pk)), sk }] as const];
  });
  return {
    kind: 'put',
    item: {
      ...stoppedKey(flow.caseId),
      version: (before?.version ?? 0) + 1,
      ...(flow.state === 'stopped' && {
        index: { ...Object.fromEntries(levels), due: { pk: allStopped, sk } },
      }),
      data: flow as unknown as JsonObject,
    },
    expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
  };
};

const orgOf = (partition: string): string => {
  const [before = '', after = ''] = casesOf('|').split('|');
  return partition.slice(before.length, partition.length - after.length);
};

/** When the flow is to be resumed: an item of its own on the due index, so that it outlives whoever wrote it. */
export const retryWrite = (caseId: string, at: number, by: 'rule' | 'person', version: number): Write => ({
  kind: 'put',
  item: {
    ...retryKey(caseId),
    version,
    index: { due: { pk: duePartition(caseId), sk: dueSort(at, `${caseId}#retry`) } },
    data: { kind: 'retry', caseId, by },
  },
});

/** Nothing is to be resumed any more: the case is gone or has ended. */
export const forgetStopped = async ({ table }: Pick<Deps, 'table'>, caseId: string): Promise<void> => {
  await table.transact([
    { kind: 'delete', key: stoppedKey(caseId) },
    { kind: 'delete', key: retryKey(caseId) },
  ]);
};
