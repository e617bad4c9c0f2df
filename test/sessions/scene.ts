import { fireDue } from '../../shared/application/clocks/fire-due.ts';
import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { bankA, bankB, enterpriseCode, otherEnterpriseCode, regulator } from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import { decline, openCase, recommendTo, screen } from '../support/commands.ts';
import { withMinutesSigned } from '../support/rule-books.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const day = 86_400_000;
const declinedBy = (...banks: (typeof bankA)[]): readonly Step[] => [
  does(regulator, screen()),
  does(regulator, recommendTo(...banks.map(({ orgId }) => orgId))),
  ...banks.map((bank) => does(bank, decline('R02'))),
];
const identity = { kind: 'uscc', code: otherEnterpriseCode } as const;

/** Two firms wait for a joint diagnosis: bank A was asked about both, bank B about the first alone. */
export const countyTable = async (rules: RuleBook = withMinutesSigned) => {
  const test = makeTestApp({ rules });
  await test.play([does(regulator, openCase()), ...declinedBy(bankA, bankB)], 'case-1');
  await test.play(
    [
      does(regulator, openCase({ applicant: applicant({ name: '示例第二公司', identity }), need: need() })),
      ...declinedBy(bankA),
    ],
    'case-2',
  );
  const sessionId = 's-1';
  const ofSession = { actor: regulator, sessionId };
  const present = ['dept-drc', 'bank-a', 'bank-b', enterpriseCode];
  const convene = (more: object = {}) =>
    test.app.convene({
      ...ofSession,
      startsAt: test.clock.now() + 5 * day,
      place: '政务服务中心二楼',
      conveners: ['city-demo', 'dept-drc'],
      invited: ['bank-a', 'bank-b', 'dept-sci-tech'],
      caseIds: ['case-1', 'case-2'],
      ...more,
    });
  const begin = () =>
    test.app.beginSession({
      ...ofSession,
      attendance: present.map((orgId) => ({ orgId, persons: [`来自${orgId}`] })),
    });
  const conduct = (caseId: string, findings: readonly string[] = ['缺少抵押物']) =>
    test.app.conduct({
      ...ofSession,
      caseId,
      disposition: 'held',
      findings,
      prescriptions: [],
      recommendAgain: true,
    });
  const close = () => test.app.closeSession(regulator, sessionId, { attended: present });
  /** 会诊 as it usually goes, with both firms dealt with. */
  const meet = async () => {
    await convene();
    test.clock.advanceDays(5);
    await begin();
    await conduct('case-1');
    await conduct('case-2');
    await close();
  };
  const minutes = async (actor: Actor = regulator, n?: number) => {
    const seen = await test.app.viewMinutes({ actor, sessionId, n });
    return seen.ok ? seen.value : undefined;
  };
  const sign = async (actor: Actor, more: object = {}) => {
    const seen = await minutes(actor);
    const { n = 0, contentHash = '' } = seen?.versions[0] ?? {};
    return test.app.signMinutes({ actor, sessionId, n, contentHash, ...more });
  };
  const told = async (actor: Actor) => {
    await fireDue(test.deps);
    const inbox = await test.app.readInbox(actor, { show: 'all', limit: 100 });
    return inbox.ok ? inbox.value.notices.map(({ kind }) => kind) : [];
  };
  return { ...test, sessionId, present, convene, begin, conduct, close, meet, minutes, sign, told };
};
