import type { Actor } from '../case/actor.ts';
import { msPerDay, msPerHour } from '../time/moment.ts';
import { civilDateOf, startOfDay } from '../time/shanghai.ts';
import { type NoticeKind, noticeKinds, sessionNews } from './kinds.ts';
import type { NoticeParty } from './notice.ts';

/** How a kind of notice is mailed (邮件提醒): when it comes, with others once a day (汇总), or not at all. */
export const mailChoices = ['atOnce', 'daily', 'never'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Kinds that ask for something by a day or say that one has passed. */
const urgentKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'recommended',
  'batchToSign',
  'batchPushed',
  'batchCalledBack',
  'answerOverdue',
  'urged',
  'assigned',
  'transferProposed',
  'coverNamed',
  'mentioned',
  'inquiryGiven',
  'handedUp',
  'handUpOverdue',
  'followUpOverdue',
  'prescriptionGiven',
  'prescriptionOverdue',
  'papersNeeded',
  'bankAsksPapers',
  'bankSilent',
  'sessionConvened',
  'sessionMoved',
  'sessionCancelled',
  'minutesToSign',
  'minutesReturned',
  'erasureRequested',
  'dateNear',
  'dateMissed',
  'dateMissedElsewhere',
]);

/** What holds where nothing was chosen; only for who has confirmed an address. Designed. */
export const usualChoice = (kind: NoticeKind): MailChoice => (urgentKinds.has(kind) ? 'atOnce' : 'daily');
/** Before most people begin to work. */
export const usualDigestHour = 8;

/** The next time a day's mail goes out: at that hour in China. */
export const digestAfter = (now: number, hour: number): number => {
  const today = startOfDay(civilDateOf(now)) + hour * msPerHour;
  return today > now ? today : today + msPerDay;
};

const kindsOfParty: Readonly<Record<NoticeParty, readonly NoticeKind[]>> = {
  workGroup: [
    'batchToSign',
    'batchSigned',
    'assigned',
    'transferProposed',
    'transferAnswered',
    'coverNamed',
    'mentioned',
    'toScreen',
    'scoreRefused',
    'readyToRecommend',
    'bankAnswered',
    'bankAsksPapers',
    'bankNotCalled',
    'bankSilent',
    'toDecide',
    'toConvene',
    'handedUp',
    'handUpAnswered',
    'handUpConcluded',
    'handUpOverdue',
    'handUpLate',
    'followUpGiven',
    'followUpMoved',
    'followUpOverdue',
    'followUpLate',
    'followUpDone',
    'prescriptionGiven',
    'prescriptionSettled',
    'prescriptionLate',
    'prescriptionDeclined',
    'moreTimeAsked',
    'departmentAnswered',
    'offerChosen',
    'offerFellThrough',
    'signed',
    'paidOut',
    'withdrawn',
    'stageLate',
    'reviewDue',
    'consentWithdrawn',
    'erasureRequested',
    'erasureLate',
    'workEnded',
    'urged',
    'extensionAsked',
    'extensionDeclined',
    'dateMoved',
    'dateNear',
    'dateMissed',
    'dateNearElsewhere',
    'dateMissedElsewhere',
  ],
  bank: [
    'batchPushed',
    'batchCalledBack',
    'recommended',
    'papersSupplied',
    'callOverdue',
    'answerOverdue',
    'offerAccepted',
    'offerAbandoned',
    'heldElsewhere',
    'consentWithdrawn',
    'workEnded',
    'urged',
    'followUpGiven',
    'followUpMoved',
    'followUpOverdue',
    'prescriptionGiven',
    'prescriptionOverdue',
    'moreTimeAnswered',
    'extensionDeclined',
    'dateMoved',
    'dateNear',
    'dateMissed',
    'coverNamed',
    'mentioned',
    ...sessionNews,
  ],
  owner: [
    'inquiryGiven',
    'followUpGiven',
    'followUpMoved',
    'followUpOverdue',
    'prescriptionGiven',
    'prescriptionOverdue',
    'moreTimeAnswered',
    'workEnded',
    'urged',
    'dateNear',
    'dateMissed',
    'coverNamed',
    'mentioned',
    ...sessionNews,
  ],
  applicant: [
    'atTheBanks',
    'papersNeeded',
    'answerForYou',
    ...sessionNews,
    'toYourSession',
    'planMade',
    'handUpNews',
    'prescriptionGiven',
    'prescriptionOverdue',
    'moreTimeAnswered',
    'yourContract',
    'yourLoan',
    'yourEnd',
    'cultivated',
    'reopened',
    'heldElsewhere',
    'erasureAnswered',
    'urged',
    'workEnded',
    'dateNear',
    'dateMissed',
  ],
  table: sessionNews,
  handler: ['dateNear', 'dateMissed'],
  answerable: ['dateNear', 'dateMissed', 'extensionAsked'],
  supervisor: ['dateNearElsewhere', 'dateMissedElsewhere'],
};

/** The kinds that somebody of such an organisation can be told of at all. */
export const kindsFor = (kind: Actor['kind']): readonly NoticeKind[] => {
  const party = { regulator: 'workGroup', bank: 'bank', enterprise: 'applicant' } as const;
  const own = kindsOfParty[kind in party ? party[kind as keyof typeof party] : 'owner'];
  const news: readonly NoticeKind[] = kind === 'regulator' ? sessionNews : [];
  return noticeKinds.filter((one) => own.includes(one) || news.includes(one));
};
