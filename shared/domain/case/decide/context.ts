import type { Retention } from '../../personal-data/erasure.ts';
import { addMonths, civilDateOf, endOfDay } from '../../time/index.ts';
import type { Actor } from '../actor.ts';
import { actedBy } from '../actor.ts';
import type { Colleague } from '../assignment.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { ContractedLoan } from '../contracted-loan.ts';
import type { CaseEvent, EventMap, EventType } from '../events.ts';
import type { Decision } from '../refusal.ts';
import type { CaseRules } from '../rules.ts';
import type { CaseFile, Phase } from '../state.ts';

/** When, by whom and under which rules a command is given. */
export type Context = {
  readonly at: number;
  readonly by: Actor;
  readonly rules: CaseRules;
  /** Whom an assignment names, or who opens a case, as the register of people has them; absent: it knows nobody by that id. */
  readonly colleague?: Colleague;
  /** 在保贷款 of the firm in its other cases, where a contract under a scheme is signed. */
  readonly firmLoans?: readonly ContractedLoan[];
  /** 代办: the 经办人 of the case who is away and whose cover gives the command. */
  readonly standsInFor?: string;
  /** For whom in this case: a branch speaks for its bank (`seatOf`). Absent where there is no case yet. */
  readonly as?: Actor;
};

/** Whose part of the case it is. */
export const speakerOf = ({ as, by }: Context): Actor => as ?? by;

export type CaseDecision = Decision<CaseEvent>;

/** Decides one kind of command on an open case whose stage and actor have been checked. */
export type Decider<T extends CommandType> = (
  command: CommandOf<T>,
  file: CaseFile,
  context: Context,
) => CaseDecision;
export type Deciders = { readonly [T in Exclude<CommandType, 'openCase'>]: Decider<T> };

/** Builds events of one moment and one actor. */
export const eventsOf = (context: Context) => {
  const make = <T extends EventType>(type: T, data: EventMap[T]): CaseEvent =>
    ({ type, at: context.at, by: actedBy(context.by), ...data }) as CaseEvent;
  const enter = (phase: Phase): CaseEvent => {
    const retention = retentionOf(phase, context);
    return make('StageEntered', { phase, ...(retention && { retention }) });
  };
  return { make, enter };
};

/** 保存期限 begins when nothing is left to be done; a cultivated firm (培育) is still looked after. */
const retentionOf = ({ stage }: Phase, { at, rules }: Context): Retention | undefined => {
  const { retention } = rules;
  if (!retention || (stage !== 'withdrawn' && stage !== 'closed')) return undefined;
  return { ...retention, dueAt: endOfDay(addMonths(civilDateOf(at), retention.months)) };
};

export const accept = (...events: readonly CaseEvent[]): CaseDecision => ({ ok: true, events });
