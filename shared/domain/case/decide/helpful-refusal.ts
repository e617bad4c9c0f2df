import { mayCommand, mayView } from '../../access/permission.ts';
import { outcomeStepFor } from '../../access/views.ts';
import { type CaseAct, kindsThatMay, rolesOfKind } from '../../authority/index.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Actor, ActorKind } from '../actor.ts';
import { commandNames } from '../command-names.data.ts';
import type { CommandType } from '../commands.ts';
import { drawnFen, outcomeStepNames } from '../outcome.ts';
import { isOwed } from '../owed-measure.ts';
import type { Refusal } from '../refusal.ts';
import { type BankLine, isOffer, isOutstanding, isOverdueAnswer, isSettled } from '../round.ts';
import { stageNames } from '../stages.ts';
import type { CaseFile } from '../state.ts';
import { type CommandRule, commandTable, commandTypes } from '../transitions.ts';
import { openLineOf } from './bank-line.ts';
import { type Context, speakerOf } from './context.ts';

/**
 * A refusal with what helps whoever reads it: where the case stands and what this actor can do there, or who can do it.
 * Nobody is told more than they may see of the case anyway.
 */
export const helpful = (refusal: Refusal, act: CaseAct, file: CaseFile, context: Context): Refusal => {
  const { by, rules } = context;
  if (!mayView(by, file, rules.isWithin)) return refusal;
  switch (refusal.code) {
    case 'wrong_stage':
      return {
        ...refusal,
        words: { stage: stageWord(file, speakerOf(context)), possible: possible(file, context) },
      };
    case 'case_ended': {
      const holder = rules.organisationName(file.orgId);
      return { ...refusal, words: { stage: stageWord(file, speakerOf(context)), ...(holder && { holder }) } };
    }
    case 'not_permitted': {
      const holder = whoMay(act, file, context);
      return holder ? { ...refusal, words: { holder } } : refusal;
    }
    default:
      return refusal;
  }
};

/** 放款办结 by the moment it is in, for whoever may know it. */
const stageWord = (file: CaseFile, by: Actor): Bilingual => {
  const step = outcomeStepFor(by, file);
  return step ? outcomeStepNames[step] : stageNames[file.phase.stage];
};

const roleNames: Readonly<Record<ActorKind, Bilingual>> = {
  regulator: { zh: '工作专班', en: 'the work group' },
  bank: { zh: '受理本案的银行', en: 'the bank that was asked' },
  enterprise: { zh: '企业', en: 'the enterprise' },
  department: { zh: '责任单位', en: 'the organisation in charge' },
  guarantor: { zh: '责任单位', en: 'the organisation in charge' },
  insurer: { zh: '责任单位', en: 'the organisation in charge' },
  system: { zh: '系统', en: 'the system itself' },
};

/** The holding work group by name where it may; else who may by their part. */
const whoMay = (act: CaseAct, file: CaseFile, { by, rules }: Context): Bilingual | undefined => {
  // Their organisation may, they themselves may not: it takes a colleague.
  if (mayCommand({ ...by, roles: rolesOfKind[by.kind] }, act, file, rules.isWithin))
    return colleague(by.kind);
  const kinds = kindsThatMay(act);
  if (kinds.includes('regulator'))
    return by.orgId === file.orgId ? undefined : rules.organisationName(file.orgId);
  const [kind] = kinds;
  return kind && roleNames[kind];
};

const colleague = (kind: ActorKind): Bilingual =>
  kind === 'bank'
    ? { zh: '本行有相应角色的同事（如支行负责人）', en: 'a colleague at your bank with the role for it' }
    : {
        zh: '本单位有相应角色的同事（如负责人）',
        en: 'a colleague of your organisation with the role for it',
      };

/** What can be done as long as the case runs says nothing about the stage. */
const always: readonly CommandType[] = commandTypes.filter(
  (type) => commandTable[type].stages.length >= commandTable.withdraw.stages.length,
);

const possible = (file: CaseFile, context: Context): Bilingual => {
  const { by, rules } = context;
  const types = commandTypes.filter((type) => {
    const { stages }: CommandRule = commandTable[type];
    const isHere = stages.includes(file.phase.stage) && !always.includes(type);
    return (
      isHere &&
      mayCommand(by, type, file, rules.isWithin) &&
      (isToDo[type]?.(file, speakerOf(context)) ?? true)
    );
  });
  if (types.length === 0)
    return { zh: '目前没有需要您办理的事项，请等待。', en: 'Nothing is yours to do now; please wait.' };
  const names = types.map((type) => commandNames()[type]);
  return {
    zh: `现在可以：${names.map(({ zh }) => zh).join('、')}。`,
    en: `What can be done now: ${names.map(({ en }) => en).join(', ')}.`,
  };
};

type Asked = (line: BankLine) => boolean;
/** For the bank that asks: whether its own line lets it. */
const ofOwnLine =
  (isOpen: Asked) =>
  (file: CaseFile, by: Actor): boolean => {
    const asked = openLineOf(file, by.orgId);
    return asked.ok && isOpen(asked.line);
  };
const isWaiting: Asked = (line) => !isSettled(line);
const isUnanswered: Asked = ({ answer }) => answer === undefined;

const hasOpenTask = ({ prescriptions, phase }: CaseFile, { kind, orgId }: Actor): boolean =>
  prescriptions.some((one) => isOwed(one, phase.stage) && (kind === 'regulator' || one.ownerOrgId === orgId));

/** What the stage allows but the moment does not is not offered; absent: the stage alone decides. */
const isToDo: Partial<Record<CommandType, (file: CaseFile, by: Actor) => boolean>> = {
  reviewScore: ({ phase, score }) =>
    phase.stage === 'scoring' && (phase.findings !== undefined || score?.status === 'manualReview'),
  recommend: ({ phase }) => 'preparation' in phase && phase.preparation !== undefined,
  recordContact: ofOwnLine(({ contactedAt }) => contactedAt === undefined),
  completeMaterials: ofOwnLine((line) => isWaiting(line) && line.materialsCompleteAt === undefined),
  requestInformation: ofOwnLine(isWaiting),
  grant: ofOwnLine(isUnanswered),
  decline: ofOwnLine(isUnanswered),
  // Told where an answer is refused because there is one.
  correctAnswer: () => false,
  // Possible beside whatever the stage is about.
  askDepartment: () => false,
  endWaiting: ({ phase, rounds }) =>
    rounds.some(
      ({ number, lines }) =>
        phase.stage === 'bankHandling' && number === phase.round && lines.some(isOverdueAnswer),
    ),
  supplyInformation: ({ rounds }) =>
    rounds.some(({ lines }) => lines.some(({ requests }) => requests.some(isOutstanding))),
  scheduleDiagnosis: ({ phase }) => phase.stage === 'jointDiagnosis' && phase.sessionId === undefined,
  recordDiagnosis: ({ phase }) => phase.stage === 'jointDiagnosis' && phase.sessionId !== undefined,
  // While banks work it is possible beside that, and the case does not wait for it.
  addPrescription: ({ phase }) => phase.stage === 'prescription',
  settlePrescription: hasOpenTask,
  declinePrescription: hasOpenTask,
  askMoreTime: hasOpenTask,
  answerMoreTime: ({ prescriptions }) => prescriptions.some(({ moreTime }) => moreTime !== undefined),
  // Possible as long as a date runs, and never what a case waits for.
  askExtension: () => false,
  answerExtension: ({ rounds, limit }) =>
    limit?.asked !== undefined ||
    rounds.some(({ lines }) => lines.some(({ contact, clock }) => contact?.asked ?? clock?.asked)),
  acceptOffer: ({ rounds, outcome }) => !outcome && rounds.some(({ lines }) => lines.some(isOffer)),
  signContract: ({ outcome }) => outcome !== undefined && outcome.contract === undefined,
  recordDisbursement: ({ outcome }) =>
    outcome?.contract !== undefined && drawnFen(outcome) < outcome.grantedFen,
  abandonOffer: ({ outcome }) => outcome?.disbursements.length === 0,
  closeAsLent: ({ outcome }) => outcome !== undefined && drawnFen(outcome) > 0,
};
