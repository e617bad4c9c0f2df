import { describe, expect, it } from 'vitest';
import { mayCommand } from '../../shared/domain/access/permission.ts';
import { relationTo } from '../../shared/domain/access/relation.ts';
import type { CommandType } from '../../shared/domain/case/commands.ts';
import { commandTypes } from '../../shared/domain/case/transitions.ts';
import { demoRules } from '../support/rule-books.ts';
import { story } from '../support/story.ts';
import { lent, type Party, parties, partyNames } from './parties.ts';

const { isWithin } = demoRules;
const { file } = story(lent);

describe('what each party has to do with the case', () => {
  it.each<readonly [Party, string]>([
    ['holder', 'holder'],
    ['citySupervisor', 'supervisor'],
    ['provinceSupervisor', 'supervisor'],
    ['neighbour', 'none'],
    ['foreigner', 'none'],
    ['acceptedBank', 'asked'],
    ['otherAskedBank', 'asked'],
    ['bankNotAsked', 'none'],
    ['applicant', 'applicant'],
    ['otherEnterprise', 'none'],
    ['departmentWithTask', 'owner'],
    ['departmentWithout', 'none'],
    ['guarantorWithTask', 'owner'],
    ['insurerWithout', 'none'],
    ['system', 'system'],
  ])('%s: %s', (party, relation) => {
    expect(relationTo(parties[party], file, isWithin)).toBe(relation);
  });
});

/**
 * Who may give which command to this case, whatever its stage: Y may, · may not. Parties without a relation to the
 * case may nothing; the last column stands for all of them. Opening is decided by `openCase` itself.
 */
const matrix = `
                      holder supervisors acceptedBank otherAskedBank applicant owners system unrelated
openCase              Y      ·           ·            ·              Y         ·      ·      ·
completeIntake        Y      ·           ·            ·              Y         ·      ·      ·
amendApplication      Y      ·           ·            ·              Y         ·      ·      ·
screen                Y      ·           ·            ·              ·         ·      ·      ·
recordScore           ·      ·           ·            ·              ·         ·      Y      ·
reviewScore           Y      ·           ·            ·              ·         ·      ·      ·
prepareRecommendation ·      ·           ·            ·              ·         ·      Y      ·
recommend             Y      ·           ·            ·              ·         ·      ·      ·
recordContact         ·      ·           Y            Y              ·         ·      ·      ·
completeMaterials     ·      ·           Y            Y              ·         ·      ·      ·
requestInformation    ·      ·           Y            Y              ·         ·      ·      ·
supplyInformation     Y      ·           ·            ·              Y         ·      ·      ·
grant                 ·      ·           Y            Y              ·         ·      ·      ·
decline               ·      ·           Y            Y              ·         ·      ·      ·
correctAnswer         ·      ·           Y            Y              ·         ·      ·      ·
passDeadline          ·      ·           ·            ·              ·         ·      Y      ·
endWaiting            Y      ·           ·            ·              ·         ·      ·      ·
suggestTriage         ·      ·           ·            ·              ·         ·      Y      ·
decideTriage          Y      ·           ·            ·              ·         ·      ·      ·
scheduleDiagnosis     Y      ·           ·            ·              ·         ·      ·      ·
recordDiagnosis       Y      ·           ·            ·              ·         ·      ·      ·
correctFindings       Y      ·           ·            ·              ·         ·      ·      ·
setFollowUp           Y      ·           ·            ·              ·         ·      ·      ·
moveFollowUp          Y      ·           ·            ·              ·         ·      ·      ·
finishFollowUp        Y      ·           Y            Y              ·         Y      ·      ·
callOffFollowUp       Y      ·           ·            ·              ·         ·      ·      ·
handUp                Y      Y           ·            ·              ·         ·      ·      ·
withdrawHandUp        Y      Y           ·            ·              ·         ·      ·      ·
answerHandUp          ·      Y           ·            ·              ·         ·      ·      ·
scheduleHandUp        ·      Y           ·            ·              ·         ·      ·      ·
concludeHandUp        ·      Y           ·            ·              ·         ·      ·      ·
addPrescription       Y      ·           ·            ·              ·         ·      ·      ·
settlePrescription    Y      ·           Y            Y              Y         Y      ·      ·
declinePrescription   Y      ·           Y            Y              Y         Y      ·      ·
askMoreTime           Y      ·           Y            Y              Y         Y      ·      ·
answerMoreTime        Y      ·           ·            ·              ·         ·      ·      ·
askExtension          Y      ·           Y            Y              ·         ·      ·      ·
answerExtension       Y      ·           ·            ·              ·         ·      ·      ·
recountDates          ·      ·           ·            ·              ·         ·      Y      ·
planReminders         ·      ·           ·            ·              ·         ·      Y      ·
judgePrescription     Y      ·           ·            ·              Y         ·      ·      ·
acceptOffer           Y      ·           ·            ·              Y         ·      ·      ·
signContract          Y      ·           Y            ·              ·         ·      ·      ·
recordDisbursement    Y      ·           Y            ·              ·         ·      ·      ·
abandonOffer          Y      ·           Y            ·              Y         ·      ·      ·
closeAsLent           Y      ·           ·            ·              ·         ·      ·      ·
fileDocument          Y      ·           Y            Y              Y         Y      ·      ·
removeDocument        Y      ·           Y            Y              Y         Y      ·      ·
askDepartment         Y      ·           ·            ·              ·         ·      ·      ·
openInquiry           ·      ·           ·            ·              ·         ·      ·      ·
answerInquiry         ·      ·           ·            ·              ·         ·      ·      ·
endInquiry            Y      ·           ·            ·              ·         ·      ·      ·
assign                Y      ·           ·            ·              ·         ·      Y      ·
urge                  Y      Y           ·            ·              ·         ·      ·      ·
proposeTransfer       Y      ·           ·            ·              ·         ·      ·      ·
withdrawTransfer      Y      ·           ·            ·              ·         ·      ·      ·
answerTransfer        ·      ·           ·            ·              ·         ·      ·      ·
tellApart             Y      ·           ·            ·              ·         ·      ·      ·
mergeInto             Y      ·           ·            ·              ·         ·      ·      ·
takeIn                Y      ·           ·            ·              ·         ·      ·      ·
withdraw              Y      ·           ·            ·              Y         ·      ·      ·
reopen                Y      ·           ·            ·              ·         ·      ·      ·
withdrawConsent       Y      ·           ·            ·              Y         ·      ·      ·
requestErasure        ·      ·           ·            ·              Y         ·      ·      ·
refuseErasure         Y      Y           ·            ·              ·         ·      ·      ·
succeedOrganisation   ·      ·           ·            ·              ·         ·      Y      ·
holdPersonalData      Y      Y           ·            ·              ·         ·      ·      ·
erasePersonalData     Y      Y           ·            ·              ·         ·      ·      ·
`;

const columnOf: Readonly<Record<Party, string>> = {
  holder: 'holder',
  citySupervisor: 'supervisors',
  provinceSupervisor: 'supervisors',
  acceptedBank: 'acceptedBank',
  otherAskedBank: 'otherAskedBank',
  applicant: 'applicant',
  departmentWithTask: 'owners',
  guarantorWithTask: 'owners',
  system: 'system',
  neighbour: 'unrelated',
  foreigner: 'unrelated',
  bankNotAsked: 'unrelated',
  otherEnterprise: 'unrelated',
  departmentWithout: 'unrelated',
  insurerWithout: 'unrelated',
};

const [heading = '', ...lines] = matrix.trim().split('\n');
const columns = heading.trim().split(/\s+/u);
const rows = lines.map((line) => {
  const [type = '', ...cells] = line.trim().split(/\s+/u);
  return { type: type as CommandType, cells };
});

describe('who may give which command', () => {
  it('is written down for every command', () => {
    expect(rows.map(({ type }) => type).toSorted()).toEqual([...commandTypes].toSorted());
  });
  describe.each(rows)('$type', ({ type, cells }) => {
    it.each(partyNames)('%s', (party) => {
      const expected = cells[columns.indexOf(columnOf[party])];
      expect(mayCommand(parties[party], type, file, isWithin) ? 'Y' : '·').toBe(expected);
    });
  });

  it('a bank that only has a task in the case books no loan of another bank', () => {
    const tasked = {
      ...file,
      prescriptions: file.prescriptions.map((p) => ({ ...p, ownerOrgId: 'bank-c' })),
    };
    const bankWithTask = parties.bankNotAsked;
    expect(relationTo(bankWithTask, tasked, isWithin)).toBe('owner');
    for (const type of ['signContract', 'recordDisbursement', 'abandonOffer'] as const)
      expect(mayCommand(bankWithTask, type, tasked, isWithin)).toBe(false);
    expect(mayCommand(bankWithTask, 'settlePrescription', tasked, isWithin)).toBe(true);
  });
  it('a kind of actor is not enough: the same organisation as another kind may nothing', () => {
    for (const kind of ['bank', 'department', 'guarantor', 'insurer', 'enterprise'] as const) {
      const disguised = { ...parties.holder, kind };
      expect(commandTypes.filter((type) => mayCommand(disguised, type, file, isWithin))).toEqual([]);
    }
  });
});
