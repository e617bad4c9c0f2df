import { describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { Command, CommandType } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import { stages } from '../../shared/domain/case/stages.ts';
import type { CaseFile, Preparation } from '../../shared/domain/case/state.ts';
import { commandTypes } from '../../shared/domain/case/transitions.ts';
import { atWork, bankA, citySupervisor, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { fileDocument, removeDocument } from '../support/documents.ts';
import { accepted, caseIn, drawn } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { story, type Told } from '../support/story.ts';

/**
 * What each command gives in each stage, when the one who may gives it with its usual content.
 * Y events · = accepted, nothing changes · s wrong_stage · e case_ended · f case_not_found · p not_permitted (the bank
 * has not been asked yet) · other marks are the command's own refusals, named in `ownRefusals`.
 */
const matrix = `
                      none intake screening scoring recommendation bankHandling triage jointDiagnosis prescription secondRecommendation outcome drawn cultivation withdrawn closed
openCase              Y    x      x         x       x              x            x      x              x            x                    x       x     x           x         x
completeIntake        f    Y      s         s       s              s            s      s              s            s                    s       s     e           e         e
amendApplication      f    Y      Y         Y       Y              s            Y      Y              Y            Y                    s       s     e           e         e
screen                f    s      Y         s       s              s            s      s              s            s                    s       s     e           e         e
recordScore           f    s      s         Y       s              s            s      s              s            s                    s       s     e           e         e
reviewScore           f    s      s         Y       s              s            s      s              s            s                    s       s     e           e         e
prepareRecommendation f    s      s         s       Y              s            s      s              s            Y                    s       s     e           e         e
recommend             f    s      s         s       Y              s            s      s              s            Y                    s       s     e           e         e
recordContact         f    p      p         p       p              Y            s      s              s            s                    s       s     e           e         e
completeMaterials     f    p      p         p       p              Y            s      s              s            s                    s       s     e           e         e
requestInformation    f    p      p         p       p              Y            s      s              s            s                    s       s     e           e         e
supplyInformation     f    s      s         s       s              q            s      s              s            s                    s       s     e           e         e
grant                 f    p      p         p       p              Y            a      a              a            a                    =       =     e           e         e
decline               f    p      p         p       p              Y            a      a              a            a                    a       a     e           e         e
correctAnswer         f    p      p         p       p              w            l      l              l            l                    l       l     e           e         e
passDeadline          f    z      z         z       z              Y            z      Y              Y            Y                    z       z     Y           z         z
endWaiting            f    s      s         s       s              y            s      s              s            s                    s       s     e           e         e
suggestTriage         f    s      s         s       s              s            =      s              s            s                    s       s     e           e         e
decideTriage          f    s      s         s       Y              s            Y      Y              s            Y                    s       s     e           e         e
scheduleDiagnosis     f    s      s         s       s              s            s      Y              s            s                    s       s     e           e         e
recordDiagnosis       f    s      s         s       s              s            s      o              s            s                    s       s     e           e         e
correctFindings       f    v      v         v       v              v            v      v              Y            Y                    v       v     e           e         e
handUp                f    G      G         G       G              G            G      G              Y            Y                    G       G     e           e         e
withdrawHandUp        f    H      H         H       H              H            H      H              H            H                    H       H     e           e         e
answerHandUp          f    H      H         H       H              H            H      H              H            H                    H       H     e           e         e
scheduleHandUp        f    I      I         I       I              I            I      I              I            I                    I       I     e           e         e
concludeHandUp        f    J      J         J       J              J            J      J              J            J                    J       J     e           e         e
setFollowUp           f    E      E         E       E              E            E      E              Y            Y                    E       E     e           e         e
moveFollowUp          f    F      F         F       F              F            F      F              F            F                    F       F     e           e         e
finishFollowUp        f    F      F         F       F              F            F      F              F            F                    F       F     e           e         e
callOffFollowUp       f    F      F         F       F              F            F      F              F            F                    F       F     e           e         e
addPrescription       f    s      s         s       s              Y            s      s              Y            s                    s       s     e           e         e
settlePrescription    f    s      s         s       s              s            s      s              Y            s                    s       s     e           e         e
declinePrescription   f    s      s         s       s              s            s      s              Y            s                    s       s     e           e         e
askMoreTime           f    s      s         s       s              s            s      s              Y            s                    s       s     e           e         e
answerMoreTime        f    s      s         s       s              s            s      s              t            s                    s       s     e           e         e
askExtension          f    s      s         s       s              Y            s      h              h            h                    s       s     e           e         e
answerExtension       f    s      s         s       s              i            s      h              h            h                    s       s     e           e         e
recountDates          f    s      s         s       s              =            s      =              =            =                    s       s     e           e         e
planReminders         f    =      =         =       =              =            =      =              =            =                    =       =     =           =         =
judgePrescription     f    u      u         u       u              u            u      u              g            Y                    u       u     u           u         u
acceptOffer           f    s      s         s       s              n            n      n              n            n                    =       =     e           e         e
signContract          f    s      s         s       s              s            s      s              s            s                    Y       =     e           e         e
recordDisbursement    f    s      s         s       s              s            s      s              s            s                    c       Y     e           e         e
abandonOffer          f    s      s         s       s              s            s      s              s            s                    Y       d     e           e         e
closeAsLent           f    s      s         s       s              s            s      s              s            s                    b       Y     e           e         e
fileDocument          f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     e           e         e
removeDocument        f    m      m         m       m              m            m      m              m            m                    m       m     m           m         m
urge                  f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     e           e         e
askDepartment         f    s      Y         Y       Y              Y            Y      Y              Y            Y                    s       s     e           e         e
openInquiry           f    p      p         p       p              p            p      p              p            p                    p       p     p           p         p
answerInquiry         f    p      p         p       p              p            p      p              p            p                    p       p     p           p         p
endInquiry            f    A      A         A       A              A            A      A              A            A                    A       A     e           e         e
assign                f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     Y           Y         Y
proposeTransfer       f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     e           e         e
withdrawTransfer      f    D      D         D       D              D            D      D              D            D                    D       D     e           e         e
answerTransfer        f    p      p         p       p              p            p      p              p            p                    p       p     p           p         p
tellApart             f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     Y           Y         Y
mergeInto             f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    B       C     e           e         e
takeIn                f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     e           e         e
withdraw              f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       d     e           e         e
reopen                f    s      s         s       s              s            s      s              s            s                    s       s     Y           Y         Y
withdrawConsent       f    j      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     Y           Y         Y
requestErasure        f    r      r         r       r              r            r      r              r            r                    r       r     r           Y         Y
refuseErasure         f    s      s         s       s              s            s      s              s            s                    s       s     k           k         k
holdPersonalData      f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     Y           Y         Y
succeedOrganisation   f    Y      Y         Y       Y              Y            Y      Y              Y            Y                    Y       Y     Y           Y         Y
erasePersonalData     f    r      r         r       r              r            r      r              r            r                    r       r     r           Y         Y
`;

const ownRefusals: Readonly<Record<string, string>> = {
  x: 'case_exists',
  q: 'request_not_found',
  a: 'already_answered',
  o: 'other_session',
  n: 'no_offer',
  c: 'contract_missing',
  d: 'already_disbursed',
  b: 'nothing_disbursed',
  j: 'no_consent_on_file',
  r: 'case_not_ended',
  k: 'no_erasure_request',
  z: 'deadline_not_due',
  y: 'bank_not_overdue',
  m: 'document_not_found',
  w: 'no_answer_yet',
  l: 'correction_too_late',
  v: 'no_diagnosis',
  t: 'no_more_time_asked',
  h: 'date_not_open',
  i: 'no_extension_asked',
  u: 'prescription_not_found',
  g: 'prescription_not_done',
  A: 'inquiry_not_found',
  B: 'merge_has_loan',
  D: 'no_transfer',
  E: 'firm_not_discussed',
  G: 'hand_up_undiscussed',
  H: 'hand_up_not_found',
  I: 'hand_up_not_accepted',
  J: 'other_session',
  F: 'follow_up_not_found',
  C: 'merge_has_loan',
};
const refusals: Readonly<Record<string, string>> = {
  s: 'wrong_stage',
  e: 'case_ended',
  f: 'case_not_found',
  p: 'not_permitted',
  ...ownRefusals,
};

/** The usual command, and who may give it. */
const usual = (type: CommandType, file: CaseFile | undefined): readonly [Actor, Command] => {
  const clock = file && clocksOf(file)[0];
  switch (type) {
    case 'openCase':
      return [regulator, say.openCase()];
    case 'completeIntake':
      return [regulator, say.completeIntake()];
    case 'amendApplication':
      return [enterprise, { type, need: { tenorMonths: 24 } }];
    case 'screen':
      return [regulator, say.screen()];
    case 'recordScore':
      return [systemActor, { type, result: { ok: false, findings: ['DQ04'] } }];
    case 'reviewScore':
      return [regulator, { type, decision: 'continue', note: '已核实，失信记录已移出' }];
    case 'prepareRecommendation':
      return [systemActor, { type, preparation }];
    case 'recommend':
      return [regulator, say.recommendTo('bank-a')];
    case 'recordContact':
    case 'completeMaterials':
      return [bankA, { type }];
    case 'requestInformation':
      return [bankA, say.requestInformation()];
    case 'supplyInformation':
      return [enterprise, say.supplyInformation()];
    case 'grant':
      return [bankA, say.grant()];
    case 'decline':
      return [bankA, say.decline()];
    case 'correctAnswer':
      return [bankA, say.correctAnswer()];
    case 'passDeadline':
      return [systemActor, { type, clockId: clock?.id ?? 'bankAnswer:1:bank-a', dueAt: clock?.dueAt ?? 0 }];
    case 'endWaiting':
      return [regulator, say.endWaiting()];
    case 'suggestTriage':
      return [systemActor, { type, otherBankFits: false }];
    case 'decideTriage':
      return [regulator, say.decideTriage('cultivation', { note: '先培育', reviewOn: '2026-12-01' })];
    case 'scheduleDiagnosis':
      return [regulator, say.scheduleDiagnosis()];
    case 'recordDiagnosis':
      return [regulator, say.recordDiagnosis()];
    case 'correctFindings':
      return [regulator, say.correctFindings()];
    case 'handUp':
      return [regulator, say.handUp()];
    case 'withdrawHandUp':
      return [regulator, { type, handUpId: 'hup-1', reason: '已经解决' }];
    case 'answerHandUp':
      return [citySupervisor, { type, handUpId: 'hup-1', accepted: true }];
    case 'scheduleHandUp':
      return [citySupervisor, { type, sessionId: 'session-city' }];
    case 'concludeHandUp':
      return [citySupervisor, say.concludeHandUp()];
    case 'setFollowUp':
      return [regulator, say.setFollowUp()];
    case 'moveFollowUp':
      return [regulator, { type, followUpId: 'fup-1', on: '2027-06-30', reason: '企业出差' }];
    case 'finishFollowUp':
      return [regulator, { type, followUpId: 'fup-1', outcome: 'inOrder', text: '已落实' }];
    case 'callOffFollowUp':
      return [regulator, { type, followUpId: 'fup-1', reason: '已放款' }];
    case 'addPrescription':
      return [regulator, { type, prescription: say.prescription({ id: 'rx-2' }) }];
    case 'settlePrescription':
      return [regulator, say.settle()];
    case 'declinePrescription':
      return [regulator, { type, prescriptionId: 'rx-1', reason: '登记职责不在本单位' }];
    case 'recountDates':
      return [systemActor, { type }];
    case 'planReminders':
      return [systemActor, { type, told: [] }];
    case 'askExtension':
      return [
        regulator,
        { type, kind: 'bankAnswer', bankId: 'bank-a', until: '2027-06-30', reason: '银行审批排队' },
      ];
    case 'answerExtension':
      return [
        regulator,
        { type, kind: 'bankAnswer', bankId: 'bank-a', until: '2027-06-30', granted: true, reason: '属实' },
      ];
    case 'askMoreTime':
      return [regulator, { type, prescriptionId: 'rx-1', until: '2027-06-30', reason: '评估未完成' }];
    case 'answerMoreTime':
      return [
        regulator,
        { type, prescriptionId: 'rx-1', until: '2027-06-30', granted: true, reason: '属实' },
      ];
    case 'judgePrescription':
      return [regulator, { type, prescriptionId: 'rx-1', helped: 'yes' }];
    case 'acceptOffer':
      return [enterprise, say.acceptOffer()];
    case 'signContract':
      return [regulator, say.signContract()];
    case 'recordDisbursement':
      return [regulator, say.disburse(50_000_000, 'd-2')];
    case 'abandonOffer':
      return [enterprise, say.abandonOffer()];
    case 'closeAsLent':
      return [regulator, say.closeAsLent()];
    case 'fileDocument':
      return [regulator, fileDocument()];
    case 'removeDocument':
      return [regulator, removeDocument()];
    case 'urge':
      return [regulator, say.urge()];
    case 'assign':
      return [regulator, { type, to: regulator.personId }];
    case 'askDepartment':
      return [regulator, say.askDepartment()];
    case 'openInquiry':
      return [regulator, { type, inquiryId: 'inq-1' }];
    case 'answerInquiry':
      return [regulator, { type, inquiryId: 'inq-1', reply: { result: 'none' } }];
    case 'endInquiry':
      return [regulator, { type, inquiryId: 'inq-1', reason: '不再需要' }];
    case 'proposeTransfer':
      return [regulator, { type, to: 'wg-demo-west', reason: '企业迁往西县' }];
    case 'withdrawTransfer':
      return [regulator, { type, reason: '企业不迁了' }];
    case 'answerTransfer':
      return [regulator, { type, accepted: true }];
    case 'tellApart':
    case 'mergeInto':
    case 'takeIn':
      return [regulator, { type, otherCaseId: 'case-other', reason: '同一企业，电话一致' }];
    case 'withdraw':
      return [enterprise, say.withdraw()];
    case 'reopen':
      return [regulator, say.reopen()];
    case 'withdrawConsent':
      return [enterprise, say.withdrawConsent()];
    case 'requestErasure':
      return [enterprise, say.requestErasure()];
    case 'refuseErasure':
      return [regulator, say.refuseErasure()];
    case 'holdPersonalData':
      return [regulator, say.holdPersonalData()];
    case 'succeedOrganisation':
      return [systemActor, { type, from: 'wg-demo-east', to: 'wg-demo-west' }];
    case 'erasePersonalData':
      return [regulator, say.erasePersonalData()];
    default:
      return type satisfies never;
  }
};
const preparation: Preparation = {
  at: 0,
  catalogueVersion: '1',
  fits: ['bank-a-points'],
  nearlyFits: [],
  doesNotFit: 0,
};

const [heading = '', ...lines] = matrix.trim().split('\n');
const situations = heading.trim().split(/\s+/u);
const rows = lines.map((line) => {
  const [type = '', ...cells] = line.trim().split(/\s+/u);
  return { type: type as CommandType, cells };
});

const told: Readonly<Record<string, Told | undefined>> = Object.fromEntries([
  ...stages.map((stage) => [stage, caseIn(stage)]),
  ['outcome', story(accepted)],
  ['drawn', story(drawn)],
  ['none', undefined],
]);
/** Later than any clock of these cases, earlier than any due date the commands name. */
const at = Date.parse('2026-06-15T02:00:00Z');
const lateEnough = Date.parse('2026-10-01T02:00:00Z');

describe('every command in every stage', () => {
  it('is in the table: all commands, all stages and the case that does not exist', () => {
    expect(rows.map(({ type }) => type).toSorted()).toEqual([...commandTypes].toSorted());
    expect(situations.toSorted()).toEqual([...stages, 'none', 'drawn'].toSorted());
    expect(rows.every(({ cells }) => cells.length === situations.length)).toBe(true);
  });

  describe.each(rows)('$type', ({ type, cells }) => {
    it.each(situations.map((situation, place) => [situation, cells[place] ?? '?'] as const))(
      'in %s gives %s',
      (situation, mark) => {
        const file = told[situation]?.file;
        const [by, command] = usual(type, file);
        const moment = type === 'passDeadline' ? lateEnough : at;
        const decision = decide(command, file, {
          at: moment,
          by,
          rules: demoRules,
          colleague: atWork(regulator),
        });
        expect(markOf(decision)).toBe(refusals[mark] ?? mark);
      },
    );
  });
});

const markOf = (decision: ReturnType<typeof decide>): string => {
  if (!decision.ok) return decision.refusal.code;
  return decision.events.length > 0 ? 'Y' : '=';
};
