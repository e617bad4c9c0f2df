import type { Actor } from '../case/actor.ts';
import { askedStateOf } from '../case/asked-state.ts';
import { type CaseClock, dateClocksOf } from '../case/clocks.ts';
import { isOwed } from '../case/owed-measure.ts';
import { isOverdueAnswer, waitsForContact } from '../case/round.ts';
import type { CaseFile } from '../case/state.ts';
import { endOfDay } from '../time/shanghai.ts';

/** 期限事项: what a deadline waits for. */
export const dueKinds = [
  'contact',
  'bankAnswer',
  'prescription',
  'plan',
  'secondRecommendation',
  'jointDiagnosis',
  'cultivationReview',
  'erasureAnswer',
  'retention',
] as const satisfies readonly CaseClock['kind'][];
export type DueKind = (typeof dueKinds)[number];

export type NextDue = { readonly at: number; readonly kind: DueKind };

/**
 * 下一期限: a bank or the owner of a task knows its own deadline only. A task that is overdue stays due until it is
 * settled, an answer until it is given, a contact until it is made, a stage until it is left.
 */
export const nextDueFor = (file: CaseFile, actor: Pick<Actor, 'kind' | 'orgId'>): NextDue | undefined => {
  const asked = actor.kind === 'bank' ? askedStateOf(file, actor.orgId) : undefined;
  if (asked?.state === 'overdue') {
    const at = asked.line.clock?.dueAt;
    return at === undefined ? undefined : { at, kind: 'bankAnswer' };
  }
  return [...openTasks(file, actor), ...waitingFor(file, actor)].reduce<NextDue | undefined>(
    (first, one) => (first === undefined || one.at < first.at ? one : first),
    undefined,
  );
};

const waitingFor = (file: CaseFile, actor: Pick<Actor, 'kind' | 'orgId'>): readonly NextDue[] => {
  switch (file.phase.stage) {
    case 'prescription':
      return limitOf(file, actor, 'plan');
    case 'bankHandling':
      return [...contacts(file, actor), ...overdueAnswers(file, actor), ...ownClocks(file, actor)];
    // Overdue until the stage is left.
    case 'secondRecommendation':
    case 'jointDiagnosis':
      return limitOf(file, actor, file.phase.stage);
    // Until it is answered; the end of the retention period is nobody's deadline.
    case 'withdrawn':
    case 'closed': {
      const at = knowsOwnOnly(actor) ? undefined : file.personalData?.request?.dueAt;
      return at === undefined ? [] : [{ at, kind: 'erasureAnswer' }];
    }
    default:
      return ownClocks(file, actor);
  }
};

const limitOf = (
  { limit }: CaseFile,
  actor: Pick<Actor, 'kind'>,
  kind: NextDue['kind'],
): readonly NextDue[] => (limit && !knowsOwnOnly(actor) ? [{ at: limit.dueAt, kind }] : []);

const openTasks = (
  { prescriptions, phase }: CaseFile,
  actor: Pick<Actor, 'kind' | 'orgId'>,
): readonly NextDue[] =>
  prescriptions
    .filter((one) => isOwed(one, phase.stage) && (!knowsOwnOnly(actor) || one.ownerOrgId === actor.orgId))
    .map(({ dueOn }) => ({ at: endOfDay(dueOn), kind: 'prescription' }));

/** Due until the bank calls, or the round is over. */
const contacts = ({ rounds, phase }: CaseFile, actor: Pick<Actor, 'kind' | 'orgId'>): readonly NextDue[] =>
  rounds
    .filter(({ number }) => phase.stage === 'bankHandling' && number === phase.round)
    .flatMap(({ lines }) => lines)
    .filter((line) => waitsForContact(line) && (!knowsOwnOnly(actor) || line.bankId === actor.orgId))
    .flatMap(({ contact }) => (contact ? [{ at: contact.dueAt, kind: 'contact' as const }] : []));

/** 逾期未答复: due until the bank answers or is waited for no more. A bank finds its own by where its answer stands. */
const overdueAnswers = ({ rounds, phase }: CaseFile, actor: Pick<Actor, 'kind'>): readonly NextDue[] =>
  knowsOwnOnly(actor)
    ? []
    : rounds
        .filter(({ number }) => phase.stage === 'bankHandling' && number === phase.round)
        .flatMap(({ lines }) => lines.filter(isOverdueAnswer))
        .flatMap(({ clock }) =>
          clock?.dueAt === undefined ? [] : [{ at: clock.dueAt, kind: 'bankAnswer' as const }],
        );

const ownClocks = (file: CaseFile, actor: Pick<Actor, 'kind' | 'orgId'>): readonly NextDue[] =>
  dateClocksOf(file)
    // Told by `contacts` and `openTasks`, also when they are over.
    .flatMap(({ kind, id, dueAt }) =>
      // For a follow-up, or the level above, the case itself does not wait.
      kind === 'contact' || kind === 'prescription' || kind === 'followUp' || kind === 'handUpAnswer'
        ? []
        : [{ kind, id, at: dueAt }],
    )
    .filter(({ id }) => !knowsOwnOnly(actor) || id.endsWith(`:${actor.orgId}`))
    .map(({ at, kind }) => ({ at, kind }));

const knowsOwnOnly = ({ kind }: Pick<Actor, 'kind'>): boolean => kind === 'bank' || isTaskOwner({ kind });

export const isTaskOwner = ({ kind }: Pick<Actor, 'kind'>): boolean =>
  kind === 'department' || kind === 'guarantor' || kind === 'insurer';
