import type { ChangingAct } from '../authority/index.ts';
import type { Actor } from '../case/actor.ts';
import type { AgeCheck } from '../case/age-rule.ts';
import { type Applicant, consentWithdrawnText } from '../case/applicant.ts';
import { type AskedState, askedStateOf } from '../case/asked-state.ts';
import type { Prescription } from '../case/diagnosis.ts';
import type { EvidenceAsked } from '../case/evidence-rules.ts';
import type { ExtendableKind } from '../case/extension.ts';
import type { FollowUp } from '../case/follow-up.ts';
import { type OutcomeStep, outcomeStepOf } from '../case/outcome.ts';
import type { Reading } from '../case/readings.ts';
import type { Round } from '../case/round.ts';
import type { CaseFile } from '../case/state.ts';
import { handOverBy } from '../case/transfer.ts';
import { consentEndedFor } from './consent-ended.ts';
import { documentsFor } from './documents.ts';
import { handUpForBank, handUpForFirm, type ShownHandUp } from './hand-up-views.ts';
import { mayView } from './permission.ts';
import { type IsWithin, type Relation, relationTo } from './relation.ts';
import { seatOf } from './seat.ts';

/**
 * What one audience may read of a case (可见范围), decided here and nowhere else (design §3.11): a bank never reads what
 * another bank was asked or decided, a task owner only its tasks.
 */
/** The reader's next deadline: when, and how many working days that is from today. */
export type CaseDue = {
  readonly at: number;
  readonly workingDaysLeft: number;
  readonly provisional: boolean;
  /** The day is no working day (节假日、周末): said, since nobody is there to answer. */
  readonly dayOff?: true;
};

export type CaseView = Pick<
  CaseFile,
  'id' | 'orgId' | 'regionId' | 'version' | 'openedAt' | 'enteredStageAt' | 'need' | 'phase'
> & {
  readonly relation: Relation;
  /** What the reader may do now, by their roles and the stage. Absent where no person asks. */
  readonly allowed?: readonly ChangingAct[];
  readonly due?: CaseDue;
  /** For a bank: where its own answer stands. */
  readonly asked?: AskedState;
  readonly applicant: Applicant | Omit<Applicant, 'contact' | 'facts' | 'existingBankIds' | 'flags'>;
  readonly channel?: CaseFile['channel'];
  readonly run?: number;
  /** 阶段时限, for whoever reads the whole case. */
  readonly limit?: CaseFile['limit'];
  /** 另一种起算 of dates that the region wants compared, for the work group and those above it. */
  readonly readings?: readonly Reading[];
  /** 延期须市级审批的期限, for the work group whose city there is. */
  readonly cityExtensions?: readonly ExtendableKind[];
  /** 催办计划, for whoever reads the whole case. */
  readonly ladders?: CaseFile['ladders'];
  /** 经办人, for the work group and those above it. */
  readonly assignee?: CaseFile['assignee'];
  /** 移交, for work groups and those above them. */
  readonly transfer?: CaseFile['transfer'];
  readonly handedOver?: CaseFile['handedOver'];
  /** 并案, for the work group and those above it. */
  readonly mergedInto?: CaseFile['mergedInto'];
  readonly takenIn?: CaseFile['takenIn'];
  readonly toldApart?: CaseFile['toldApart'];
  readonly consent?: CaseFile['consent'];
  readonly consentWithdrawal?: CaseFile['consentWithdrawal'];
  /** For a bank: since when it reads no more than its own part, because consent ended. */
  readonly consentEndedAt?: number;
  readonly personalData?: CaseFile['personalData'];
  /** 审核所需凭据 before the review, for who reviews. */
  readonly evidenceAsked?: EvidenceAsked;
  /** 成立时间核对 before the review, for who reviews: what its outcome must be. */
  readonly ageCheck?: AgeCheck;
  readonly screenings?: CaseFile['screenings'];
  readonly score?: CaseFile['score'];
  readonly rounds: readonly Round[];
  readonly triages?: CaseFile['triages'];
  readonly diagnoses?: CaseFile['diagnoses'];
  readonly prescriptions: readonly Prescription[];
  /** 回访跟进: all of them for work groups; for the enterprise without who of the work group does it; an owner's own. */
  readonly followUps?: CaseFile['followUps'];
  /** 提级会诊, as far as the reader may read it. */
  readonly handUps?: readonly ShownHandUp[];
  /** 部门查询, for the work group, those above it and the enterprise. A department reads its own by a view of their own. */
  readonly inquiries?: CaseFile['inquiries'];
  readonly outcome?: CaseFile['outcome'];
  /** What the stage 放款办结 waits for; a bank whose offer was not taken does not learn it. */
  readonly outcomeStep?: OutcomeStep;
  /** Those the reader may open; absent where there is none. */
  readonly documents?: CaseFile['documents'];
};

/** Which moment of the stage 放款办结 it is, for whoever may know whether and which offer was taken. */
export const outcomeStepFor = (
  actor: Pick<Actor, 'kind' | 'orgId'>,
  { phase, outcome }: CaseFile,
): OutcomeStep | undefined => {
  if (phase.stage !== 'outcome') return undefined;
  const mayKnow =
    actor.kind === 'regulator' ||
    actor.kind === 'enterprise' ||
    actor.kind === 'system' ||
    outcome?.bankId === actor.orgId;
  return mayKnow ? outcomeStepOf(outcome) : undefined;
};

/** Undefined where the actor may not read the file, whether or not its line stands in their lists. */
export const viewOf = (person: Actor, file: CaseFile, isWithin: IsWithin): CaseView | undefined => {
  if (!mayView(person, file, isWithin, 'read')) return undefined;
  const actor = seatOf(person, file, isWithin);
  const relation = relationTo(actor, file, isWithin);
  switch (relation) {
    case 'holder':
    case 'supervisor':
    case 'receiver':
    case 'system':
      return { ...file, relation };
    // As it was handed over, and nothing of what came after.
    case 'formerHolder':
      return handOverBy(file, actor.orgId)?.version === file.version ? { ...file, relation } : undefined;
    case 'applicant': {
      const { assignee: _internal, mergedInto: _m, takenIn: _t, toldApart: _a, ...rest } = file;
      const { transfer: _p, handedOver: _h, handUps: _u, ...own } = rest;
      return {
        ...own,
        ...(own.followUps && { followUps: own.followUps.map(unnamed) }),
        ...firmHandUps(file),
        relation,
      };
    }
    case 'asked': {
      const endedAt = consentEndedFor(actor, file);
      const view = { ...bankView(actor, file, relation), ...ownDocuments(actor, file, isWithin) };
      return endedAt === undefined ? view : { ...consentEndedView(actor, view), consentEndedAt: endedAt };
    }
    case 'owner':
      return { ...ownerView(actor, file, relation), ...ownDocuments(actor, file, isWithin) };
    case 'inquired':
    case 'none':
      return undefined;
    default:
      return relation satisfies never;
  }
};

const ownDocuments = (actor: Actor, file: CaseFile, isWithin: IsWithin): Pick<CaseView, 'documents'> => {
  const documents = documentsFor(actor, file, isWithin);
  return documents.length > 0 ? { documents } : {};
};

const common = (file: CaseFile, relation: Relation) => ({
  id: file.id,
  orgId: file.orgId,
  regionId: file.regionId,
  version: file.version,
  openedAt: file.openedAt,
  enteredStageAt: file.enteredStageAt,
  phase: file.phase,
  relation,
});

const bankView = (actor: Actor, file: CaseFile, relation: Relation): CaseView => {
  const rounds = file.rounds
    .map((round) => ({ ...round, lines: round.lines.filter((line) => line.bankId === actor.orgId) }))
    .filter((round) => round.lines.length > 0);
  const { existingBankIds, ...applicant } = file.applicant;
  const { wishedBankIds, ...need } = file.need;
  const own = (ids: readonly string[]) => ids.filter((id) => id === actor.orgId);
  const asked = askedStateOf(file, actor.orgId)?.state;
  return {
    ...common(file, relation),
    ...(asked && { asked }),
    phase: bankPhase(file),
    need: { ...need, wishedBankIds: own(wishedBankIds) },
    applicant: { ...applicant, existingBankIds: own(existingBankIds) },
    screenings: file.screenings,
    ...(file.score && { score: file.score }),
    rounds,
    prescriptions: file.prescriptions
      .filter((p) => p.ownerOrgId === actor.orgId || isRepair(p, file))
      .map(unjudged),
    ...ownFollowUps(actor, file),
    ...(file.handUps && { handUps: file.handUps.map(handUpForBank(actor.orgId)) }),
    ...(file.outcome?.bankId === actor.orgId && { outcome: file.outcome }),
  };
};

/**
 * 撤回同意: what the bank answered, and how much it was asked for, is its own record; the enterprise's file is not passed
 * on any further, what it wrote in its own words neither.
 */
const consentEndedView = (actor: Actor, view: CaseView): CaseView => {
  const { screenings: _s, score: _p, handUps: _h, applicant, need, prescriptions, ...rest } = view;
  const { kind, name, identity, industry, foundedOn } = applicant;
  return {
    ...rest,
    applicant: { kind, name, identity, industry, foundedOn },
    need: { ...need, purposeText: '' },
    prescriptions: prescriptions.filter(({ ownerOrgId }) => ownerOrgId === actor.orgId),
  };
};

/** Whether it helped (成效) is between the enterprise and its work group. */
const unjudged = ({ judged: _between, ...one }: Prescription): Prescription => one;

/** Who of the work group does what is its own. */
const unnamed = ({ personId: _internal, ...one }: FollowUp): FollowUp => one;

const ownFollowUps = ({ orgId }: Actor, { followUps = [] }: CaseFile): Pick<CaseView, 'followUps'> => {
  const own = followUps.filter(({ ownerOrgId }) => ownerOrgId === orgId).map(unnamed);
  return own.length > 0 ? { followUps: own } : {};
};

const firmHandUps = ({ handUps }: CaseFile): Pick<CaseView, 'handUps'> =>
  handUps ? { handUps: handUps.map(handUpForFirm) } : {};

/** What was repaired concerns every bank; what another bank was to do is that bank's. */
const isRepair = ({ state, ownerOrgId, settledBy }: Prescription, { rounds }: CaseFile): boolean => {
  const wasAsked = rounds.some((round) => round.lines.some((line) => line.bankId === ownerOrgId));
  return state === 'done' && !wasAsked && settledBy?.kind !== 'bank';
};

/**
 * The stage, without what it says of other banks: a triage lists their reasons, a ranking their products; and without
 * what the enterprise wrote when it withdrew its consent.
 */
const bankPhase = ({ phase, consentWithdrawal }: CaseFile): CaseFile['phase'] => {
  switch (phase.stage) {
    case 'withdrawn':
      return consentWithdrawal ? { stage: 'withdrawn', reason: consentWithdrawnText } : phase;
    case 'recommendation':
    case 'secondRecommendation':
      return { stage: phase.stage };
    case 'triage':
      return { stage: 'triage', cause: phase.cause };
    default:
      return phase;
  }
};

const ownerView = (actor: Actor, file: CaseFile, relation: Relation): CaseView => {
  const { contact: _c, facts: _f, existingBankIds: _b, flags: _g, ...applicant } = file.applicant;
  const prescriptions = file.prescriptions.filter((p) => p.ownerOrgId === actor.orgId).map(unjudged);
  const need = { ...file.need, wishedBankIds: [] };
  return {
    ...common(file, relation),
    phase: bankPhase(file),
    need,
    applicant,
    rounds: [],
    prescriptions,
    ...ownFollowUps(actor, file),
  };
};
