import { isEnded } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { resumedKey, retryKey, stateKey, stoppedKey } from '../keys.ts';
import type { Item, Write } from '../ports/table.ts';
import { type StoppedFlow, stoppedFlowOf, stoppedWrite } from '../stopped-flows/stopped-flow.ts';
import { resumedName } from './executions.ts';

export type Resumed =
  | { readonly resumed: true; readonly execution: string; readonly stage: string }
  | { readonly resumed: false; readonly reason: 'caseNotFound' | 'caseEnded' | 'busy' };

type Why = {
  readonly by: 'rule' | 'person';
  /** Only while this execution is the one that has stopped: another ticker may have resumed it a moment ago. */
  readonly instead?: string;
};

type ResumeDeps = Pick<Deps, 'table' | 'workflow' | 'clock'>;

/**
 * 恢复流程: an execution that failed, expired or was stopped is replaced (design §3.6), by an operator, a regulator or the
 * rule. 1 the case must be open; 2 the next number is taken, so that the name is new, and the try is counted; 3 an
 * execution starts where the case stands; 4 the flow is recorded as resumed.
 * Asked for without need it does no harm: the newest token counts, and an older execution ends by itself. Broken off
 * between 2 and 4 and asked again, the same execution is started, not another.
 */
export const resumeCase = async (
  deps: ResumeDeps,
  caseId: string,
  { by, instead }: Why = { by: 'person' },
): Promise<Resumed> => {
  const [state, last, stopped] = await deps.table.getMany([
    stateKey(caseId),
    resumedKey(caseId),
    stoppedKey(caseId),
  ]);
  if (!state) return { resumed: false, reason: 'caseNotFound' };
  const file = listedFileOf(state);
  if (isEnded(file.phase.stage)) return { resumed: false, reason: 'caseEnded' };
  const flow = stopped && stoppedFlowOf(stopped);
  const open = flow?.state === 'stopped' ? { item: stopped, flow } : undefined;
  if (instead !== undefined && open?.flow.execution !== instead) return { resumed: false, reason: 'busy' };
  const taken = begunBefore(last, open?.flow) ?? (await takeName(deps, { file, state, last, open, by }));
  if (taken === undefined) return { resumed: false, reason: 'busy' };
  const { run, phase } = file;
  await deps.workflow.start({ name: taken, input: { caseId, run, stage: phase.stage } });
  await markResumed(deps, caseId, state);
  return { resumed: true, execution: taken, stage: phase.stage };
};

/** A name that was taken for this very stop: the process ended before it could say that it had started it. */
const begunBefore = (last: Item | undefined, flow: StoppedFlow | undefined): string | undefined =>
  flow && last?.data['replaces'] === flow.execution ? String(last.data['name']) : undefined;

type Taking = {
  readonly file: CaseFile;
  readonly state: Item;
  readonly last: Item | undefined;
  readonly open: { readonly item: Item | undefined; readonly flow: StoppedFlow } | undefined;
  readonly by: 'rule' | 'person';
};

/** Undefined: somebody else took the number. */
const takeName = async (
  { table, clock }: ResumeDeps,
  { file, state, last, open, by }: Taking,
): Promise<string | undefined> => {
  const version = (last?.version ?? 0) + 1;
  const name = resumedName(file.id, file.run, version, clock.now());
  const data = { name, run: file.run, ...(open && { replaces: open.flow.execution }) };
  // A person has looked at it: the rule may try as often again.
  const counted = open && { ...open.flow, tries: by === 'rule' ? open.flow.tries + 1 : 0 };
  const writes: Write[] = [
    {
      kind: 'put',
      item: { ...resumedKey(file.id), version, data },
      expect: last ? { kind: 'version', version: last.version } : { kind: 'notExists' },
    },
    ...(counted ? [stoppedWrite(counted, open.item, state)] : []),
  ];
  const { ok } = await table.transact(writes);
  return ok ? name : undefined;
};

/** Where the new execution has stopped as well by now, its own record stands and is left. */
const markResumed = async ({ table }: ResumeDeps, caseId: string, state: Item): Promise<void> => {
  const [stopped, last] = await table.getMany([stoppedKey(caseId), resumedKey(caseId)]);
  const flow = stopped && stoppedFlowOf(stopped);
  if (flow?.state !== 'stopped' || last?.data['replaces'] !== flow.execution) return;
  const { nextTryAt: _, ...rest } = flow;
  await table.transact([
    stoppedWrite({ ...rest, state: 'resumed' }, stopped, state),
    { kind: 'delete', key: retryKey(caseId) },
  ]);
};
