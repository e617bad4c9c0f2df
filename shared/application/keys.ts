import type { Key } from './ports/table.ts';

/** The key design of the one table (design §3.2, §3.3): everything of a case stands under its own partition. */
const padded = (seq: number): string => String(seq).padStart(8, '0');

export const casePk = (caseId: string): string => `CASE#${caseId}`;
export const stateKey = (caseId: string): Key => ({ pk: casePk(caseId), sk: 'STATE' });
const eventPrefix = 'EVENT#';
export const eventKey = (caseId: string, seq: number): Key => ({
  pk: casePk(caseId),
  sk: `${eventPrefix}${padded(seq)}`,
});
export const lastEventKey = (caseId: string): Key => eventKey(caseId, 99_999_999);
export const clockKey = (caseId: string, clockId: string): Key => ({
  pk: casePk(caseId),
  sk: `CLOCK#${clockId}`,
});
export const askedKey = (caseId: string, round: number, bankId: string): Key => ({
  pk: casePk(caseId),
  sk: `ASKED#${padded(round)}#${bankId}`,
});
export const ownerKey = (caseId: string, orgId: string): Key => ({
  pk: casePk(caseId),
  sk: `OWNER#${orgId}`,
});
export const handUpKey = (caseId: string, place: string): Key => ({
  pk: casePk(caseId),
  sk: `HANDUP#${place}`,
});
export const followUpKey = (caseId: string, place: string): Key => ({
  pk: casePk(caseId),
  sk: `FOLLOWUP#${place}`,
});
export const inquiryKey = (caseId: string, inquiryId: string): Key => ({
  pk: casePk(caseId),
  sk: `INQUIRY#${inquiryId}`,
});
/** The token of the step that waits, and the message that it may go on. */
export const waitKey = (caseId: string): Key => ({ pk: casePk(caseId), sk: 'WAIT' });
export const signalKinds = ['start', 'advance', 'handOver'] as const;
export type SignalKind = (typeof signalKinds)[number];
export const signalKey = (caseId: string, kind: SignalKind): Key => ({
  pk: casePk(caseId),
  sk: `SIGNAL#${kind}`,
});

/** How often the case's executions were replaced, and which is the newest. */
export const resumedKey = (caseId: string): Key => ({ pk: casePk(caseId), sk: 'RESUMED' });
/** That the newest execution has stopped, and when it is resumed. */
export const stoppedKey = (caseId: string): Key => ({ pk: casePk(caseId), sk: 'STOPPED' });
export const retryKey = (caseId: string): Key => ({ pk: casePk(caseId), sk: 'RETRY' });

/** An upload that was asked for and is not on file yet. */
export const uploadPrefix = 'UPLOAD#';
export const uploadKey = (caseId: string, documentId: string): Key => ({
  pk: casePk(caseId),
  sk: `${uploadPrefix}${documentId}`,
});

/** Stands while data that was erased from view is not yet gone from every stored item. */
export const erasureKey = (caseId: string): Key => ({ pk: casePk(caseId), sk: 'ERASURE' });

/** Guard: one open case per enterprise. */
export const openCaseGuard = (identity: { readonly kind: string; readonly code: string }): Key => ({
  pk: `FIRM#${identity.kind}#${identity.code}`,
  sk: 'OPEN',
});
/** `caller`: hash of who used which key; an enterprise's code can be a person's, and keys outlive an erasure. */
export const idempotencyKey = (caller: string): Key => ({
  pk: `IDEMPOTENCY#${caller}`,
  sk: 'USED',
});

export const sessionKey = (sessionId: string): Key => ({ pk: `SESSION#${sessionId}`, sk: 'STATE' });
export const invitationKey = (sessionId: string, orgId: string): Key => ({
  pk: `SESSION#${sessionId}`,
  sk: `INVITED#${orgId}`,
});
/** 会诊纪要: each version, and beside it what it says of each firm, by its place. */
export const minutesKey = (sessionId: string, n: number): Key => ({
  pk: `SESSION#${sessionId}`,
  sk: `MINUTES#${padded(n)}`,
});
export const minutesFirmKey = (sessionId: string, n: number, place: number): Key => ({
  pk: `SESSION#${sessionId}`,
  sk: `MINUTES#${padded(n)}#FIRM#${padded(place)}`,
});

export const importKey = (importId: string): Key => ({ pk: `IMPORT#${importId}`, sk: 'STATE' });
export const importChunkKey = (importId: string, chunk: number): Key => ({
  pk: `IMPORT#${importId}`,
  sk: `CHUNK#${padded(chunk)}`,
});
export const importResultPrefix = 'RESULT#';
export const importResultKey = (importId: string, chunk: number): Key => ({
  pk: `IMPORT#${importId}`,
  sk: `${importResultPrefix}${padded(chunk)}`,
});

/** 导出任务: its row, and the numbers of the cases that are still to be written, chunk by chunk. */
export const exportKey = (exportId: string): Key => ({ pk: `EXPORT#${exportId}`, sk: 'STATE' });
export const exportChunkPrefix = 'CHUNK#';
export const exportChunkKey = (exportId: string, chunk: number): Key => ({
  pk: `EXPORT#${exportId}`,
  sk: `${exportChunkPrefix}${padded(chunk)}`,
});
export const exportsOf = (orgId: string): string => `ORG#${orgId}#EXPORTS`;

/** 台账: a work group's register, open cases apart, ended ones by the year in which they came to rest (`shelfOf`). */
export const registerPk = (orgId: string, shelf: string): string => `ORG#${orgId}#LINES#${shelf}`;
/** Which shelf of which register a partition is; undefined: of none. */
export const shelfNamed = (pk: string): { readonly register: string; readonly shelf: string } | undefined => {
  const [, register, shelf] = /^ORG#(.+)#LINES#([^#]+)$/.exec(pk) ?? [];
  return register === undefined || shelf === undefined ? undefined : { register, shelf };
};

/**
 * 本机构台账: the register of a bank's or a task owner's own parts of cases, beside whatever register the organisation has as a
 * work group. It has shelves and marks like any.
 */
const ofParts = '#PARTS';
export const partsRegister = (orgId: string): string => `${orgId}${ofParts}`;
/** Whose own parts stand in such a register. */
export const partsOwner = (register: string): string => register.slice(0, -ofParts.length);

/** 变动标记 of a register: a few items to a shelf, of which each change of a line on it moves one (docs/adr/0041). */
export const markPartition = '#MARKS';
export const registerMarksPk = (orgId: string): string => `ORG#${orgId}${markPartition}`;
export const markPrefix = (shelf: string): string => `${shelf}#`;
const markShards = 32;
/** `lineSk`: the line's own key. Open lines share 32 marks by their number, ended ones have one for each month of ending. */
export const registerMarkKey = (orgId: string, shelf: string, lineSk: string): Key => ({
  pk: registerMarksPk(orgId),
  sk:
    shelf === 'open'
      ? `${markPrefix(shelf)}${String(spread(lineSk) % markShards).padStart(2, '0')}`
      : monthMark(`${shelf}-${lineSk.slice(5, 7)}`),
});
/** `month`: 'YYYY-MM'. Marks of a year before there were marks of months are numbers, and stay as they are. */
export const monthMark = (month: string): string => `${markPrefix(month.slice(0, 4))}m${month.slice(5)}`;
export const sessionMark = (month: string): string => `${markPrefix('sessions')}${month}`;

/** 已解决案件: those of a work group in which a measure was carried out, by the day they were opened. */
export const solvedOf = (orgId: string): string => `ORG#${orgId}#SOLVED`;

/** 分月统计 of a work group, kept by the month in which cases came to rest (docs/adr/0049). */
export const keptFiguresPk = (orgId: string): string => `ORG#${orgId}#FIGURES`;
const endedPrefix = 'ENDED#';
export const endedPart = (month: string): string => `${endedPrefix}${month}`;
export const monthOfPart = (part: string): string => part.slice(endedPrefix.length);
export const keptFiguresKey = (orgId: string, part: string): Key => ({ pk: keptFiguresPk(orgId), sk: part });

/** 视图 and settings of a list: a person's, and those an organisation shares. */
export const listViewsOfPerson = (orgId: string, personId: string): Key => ({
  pk: `ORG#${orgId}#VIEWS`,
  sk: `PERSON#${personId}`,
});
export const listViewsOfOrganisation = (orgId: string): Key => ({ pk: `ORG#${orgId}#VIEWS`, sk: 'SHARED' });

/** 休假 of an organisation: those ahead and running in one item, and each as it was entered, by its last day. */
const leavesOf = (orgId: string): string => `ORG#${orgId}#LEAVE`;
export const leaveBoardKey = (orgId: string): Key => ({ pk: leavesOf(orgId), sk: 'BOARD' });
const leavePrefix = 'LEAVE#';
export const leaveKey = (
  orgId: string,
  { until, id }: { readonly until: string; readonly id: string },
): Key => ({
  pk: leavesOf(orgId),
  sk: `${leavePrefix}${until}#${id}`,
});

/**
 * 备注 on a case, apart from the case itself: those of each organisation by moment, and of each person for themselves, which
 * the `list` index finds by person.
 */
export const notesPk = (caseId: string): string => `NOTES#${caseId}`;
export const notesOfOrganisation = (orgId: string): string => `ORG#${orgId}#`;
export const noteKey = (
  caseId: string,
  { orgId, at, id }: { readonly orgId: string; readonly at: number; readonly id: string },
): Key => ({ pk: notesPk(caseId), sk: `${notesOfOrganisation(orgId)}${dueSort(at, id)}` });
export const ownNotePrefix = 'OWN#';
export const ownNoteKey = (caseId: string, personId: string): Key => ({
  pk: notesPk(caseId),
  sk: `${ownNotePrefix}${personId}`,
});
export const ownNotesOf = (personId: string): string => `OWNNOTES#${personId}`;
/** Stands while private notes of somebody who left are not all gone. */
export const forgetNotesKey = (personId: string): Key => ({ pk: ownNotesOf(personId), sk: 'JOB' });

/** 月报 of an organisation: its form, its chain of filings, and by month what was entered, filed and asked for. */
const reportsOf = (orgId: string): string => `ORG#${orgId}#REPORTS`;
export const reportFormKey = (orgId: string): Key => ({ pk: reportsOf(orgId), sk: 'FORM' });
export const reportChainKey = (orgId: string): Key => ({ pk: reportsOf(orgId), sk: 'CHAIN' });
export const enteredKey = (orgId: string, month: string): Key => ({
  pk: reportsOf(orgId),
  sk: `ENTERED#${month}`,
});
export const latestFilingKey = (orgId: string, month: string): Key => ({
  pk: reportsOf(orgId),
  sk: `LATEST#${month}`,
});
export const reminderKey = (orgId: string, month: string): Key => ({
  pk: reportsOf(orgId),
  sk: `REMINDED#${month}`,
});
export const filingPrefix = 'FILED#';
export const filingKey = (orgId: string, seq: number): Key => ({
  pk: reportsOf(orgId),
  sk: `${filingPrefix}${padded(seq)}`,
});
/** Which versions of which cases a filing was counted over. */
export const filingBasisPk = (orgId: string, seq: number): string =>
  `${reportsOf(orgId)}#BASIS#${padded(seq)}`;
export const filingBasisKey = (orgId: string, seq: number, part: number): Key => ({
  pk: filingBasisPk(orgId, seq),
  sk: padded(part),
});

/** Partitions of the `list`, `city` and `province` indexes. */
export const casesOf = (orgId: string): string => `ORG#${orgId}#CASES`;
/** Cases of theirs whose flow has stopped. */
export const stoppedOf = (orgId: string): string => `ORG#${orgId}#STOPPED`;
export const sessionsOf = (orgId: string): string => `ORG#${orgId}#SESSIONS`;
export const askedOf = (bankId: string): string => `ORG#${bankId}#ASKED`;
export const tasksOf = (orgId: string): string => `ORG#${orgId}#TASKS`;
/** 移交 of a work group: what it is asked to take or has asked another to take, and what it has handed over. */
export const transferKey = (caseId: string, place: string): Key => ({
  pk: casePk(caseId),
  sk: `TRANSFER#${place}`,
});
export const transfersOf = (orgId: string): string => `ORG#${orgId}#TRANSFERS`;
export const handedOverOf = (orgId: string): string => `ORG#${orgId}#HANDEDOVER`;
/** 提级会诊 of a level: handed up to it, or by it; the holder's among them. */
export const handUpsOf = (orgId: string): string => `ORG#${orgId}#HANDUPS`;
/** 回访跟进 of the work group and of other owners, and of a person: open ones by date, then those that are over. */
export const followUpsOf = (orgId: string): string => `ORG#${orgId}#FOLLOWUPS`;
export const ownFollowUpsOf = (personId: string): string => `PERSON#${personId}#FOLLOWUPS`;
/** 待上级审批的延期 of a city, by when they were asked for. */
export const extensionKey = (caseId: string, dateId: string): Key => ({
  pk: casePk(caseId),
  sk: `EXTENSION#${dateId}`,
});
export const extensionsOf = (orgId: string): string => `ORG#${orgId}#EXTENSIONS`;
/** 部门查询 of a department: open ones by date, then those that are over. */
export const inquiriesOf = (orgId: string): string => `ORG#${orgId}#INQUIRIES`;
/** Lines of ended cases about which a work group has still something to do, by day. */
export const afterEndOf = (orgId: string): string => `ORG#${orgId}#AFTER`;
/** Claimed by whoever signs a contract under a scheme: what is in force of a firm is counted by one at a time. */
export const firmLoansKey = (identityCode: string): Key => ({ pk: `FIRM#${identityCode}`, sk: 'LOANS' });
export const casesOfFirm = (identityCode: string): string => `FIRM#${identityCode}#CASES`;

/** 通知 of an organisation, newest last. An enterprise's stand under a hash of its code, which can be a person's own. */
export const noticesOf = (place: string): string => `ORG#${place}#NOTICES`;
/** On the `list` index: what was told about a case, and what became of it. */
export const noticesOfCase = (caseId: string): string => `CASE#${caseId}#NOTICES`;
/** Stands until each of the many notices of one decision is written. */
export const manyNoticesKey = (caseId: string, version: number): Key => ({
  pk: `CASE#${caseId}`,
  sk: `NOTICES#${padded(version)}`,
});
/** Stands until everybody concerned by a session has been told of what became of it; of its calling, or of its nth version. */
export const sessionNoticeKey = (sessionId: string, version = 1): Key => ({
  pk: `SESSION#${sessionId}`,
  sk: version === 1 ? 'NOTICE' : `NOTICE#${padded(version)}`,
});
/** What a person has done with notices, and what was sent to them. */
export const inboxPk = (personId: string): string => `INBOX#${personId}`;
export const noticeMarkPrefix = 'MARK#';
export const noticeMarkKey = (personId: string, noticeId: string): Key => ({
  pk: inboxPk(personId),
  sk: `${noticeMarkPrefix}${noticeId}`,
});
/** 投递 that is not over, and one that is, in the box of a person or of an organisation's webhook (`inboxPk`). */
export const pendingPrefix = 'PENDING#';
export const pendingKey = (pk: string, noticeId: string): Key => ({ pk, sk: `${pendingPrefix}${noticeId}` });
export const settledKey = (pk: string, noticeId: string): Key => ({ pk, sk: `DELIVERED#${noticeId}` });
/** When the last letter went to a person. */
export const mailedKey = (personId: string): Key => ({ pk: inboxPk(personId), sk: 'MAILED' });
/** On the `city` index: deliveries of the whole installation that are stuck. */
export const failedNotices = 'NOTICES#STUCK';
/** 提醒方式 of a person, with their address; 通知回调 of an organisation, with its secret. */
export const reachKey = (personId: string): Key => ({ pk: `REACH#${personId}`, sk: 'CHOICE' });
export const hookKey = (orgId: string): Key => ({ pk: `HOOK#${orgId}`, sk: 'SETTINGS' });
/** Up to which notice a person has said that all are read. */
export const allReadKey = (personId: string): Key => ({ pk: inboxPk(personId), sk: 'READ' });

/** 企业: what it is called here and who let its people in; and all that a work group has let in. */
export const firmKey = (identityCode: string): Key => ({ pk: `FIRM#${identityCode}`, sk: 'FIRM' });
export const firmsOf = (orgId: string): string => `ORG#${orgId}#FIRMS`;

/** 企业注册申请: by the person who is registered when it is confirmed. */
export const registrationKey = (id: string): Key => ({ pk: `REGISTRATION#${id}`, sk: 'STATE' });
export const registrationsOf = (orgId: string): string => `ORG#${orgId}#REGISTRATIONS`;

/** 走访: one item each; on the `list` index those of one firm, on the `city` index those whose need is in a case. */
export const visitKey = (visitId: string): Key => ({ pk: `VISIT#${visitId}`, sk: 'STATE' });
export const visitsOfFirm = (identityCode: string): string => `VISITED#${identityCode}`;
export const visitsOfCase = (caseId: string): string => `CASE#${caseId}#VISITS`;
/** 走访台账 of a work group, and of a bank its own, by month ('YYYY-MM'); with a mark that moves with each change of one. */
export const visitLinesPk = (orgId: string, month: string): string => `ORG#${orgId}#VISITS#${month}`;
export const visitMarksPk = (orgId: string): string => `ORG#${orgId}#VISITMARKS`;
export const visitMarkKey = (orgId: string, month: string): Key => ({ pk: visitMarksPk(orgId), sk: month });

/** 驻点工作室 of a work group. */
export const studiosOf = (orgId: string): string => `ORG#${orgId}#STUDIOS`;
export const studioKey = (orgId: string, studioId: string): Key => ({ pk: studiosOf(orgId), sk: studioId });
/** 排队 of a studio, by day; the slips of one day (取号单), by number; and where a slip stands, by its id. */
export const queuesOf = (studioId: string): string => `STUDIO#${studioId}#DAYS`;
export const queueKey = (studioId: string, day: string): Key => ({ pk: queuesOf(studioId), sk: day });
export const slipsOf = (studioId: string, day: string): string => `STUDIO#${studioId}#SLIPS#${day}`;
export const slipKey = (studioId: string, day: string, number: number): Key => ({
  pk: slipsOf(studioId, day),
  sk: String(number).padStart(6, '0'),
});
export const slipPlaceKey = (slipId: string): Key => ({ pk: `SLIP#${slipId}`, sk: 'PLACE' });

/** 企业是否已由银行办理: what a person of a bank asked on a day. */
export const firmAsksKey = (orgId: string, day: string, personId: string): Key => ({
  pk: `ORG#${orgId}#FIRMASKS`,
  sk: `${day}#${personId}`,
});

/**
 * 批次: one item each; beside it a line in the lists of its work group and, once it is pushed, of its bank: those that somebody has still
 * to do something about, then those that are over.
 */
export const batchKey = (batchId: string): Key => ({ pk: `BATCH#${batchId}`, sk: 'STATE' });
export const batchesOf = (orgId: string): string => `ORG#${orgId}#BATCHES`;
export const openBatchPrefix = 'open#';
export const overBatchPrefix = 'over#';
/** The last number given: of a work group, a kind and a year. */
export const batchNumberKey = (orgId: string, kind: string, year: number): Key => ({
  pk: `ORG#${orgId}#BATCHNUMBERS`,
  sk: `${kind}#${year}`,
});
/** Stands while a case is on an application list (申报清单) that was not called back. */
export const applicationListKey = (caseId: string): Key => ({ pk: `LISTED#${caseId}`, sk: 'APPLICATION' });

/** A few partitions of the `due` index, so that no single one takes every write. */
const dueShards = 4;
export const duePartitions: readonly string[] = Array.from(
  { length: dueShards },
  (_, shard) => `DUE#${shard}`,
);
export const duePartition = (id: string): string => duePartitions[spread(id) % dueShards] ?? 'DUE#0';

/** A number that differs from id to id, the same for one id always. */
function spread(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i += 1) sum = (sum * 31 + id.charCodeAt(i)) % 65_521;
  return sum;
}
/** Sorts by moment: 15 digits reach far beyond any date in use. */
export const dueSort = (at: number, id: string): string => `${String(at).padStart(15, '0')}#${id}`;

/** Where what is due and has failed waits for its next try: apart from all that has not, and in nobody's way. */
export const failingPartition = 'DUE#failing';
/** Every stopped flow of the installation. On the `due` index, and in no partition that the ticker looks at. */
export const allStopped = 'STOPPED';
/** By which calendar open dates were counted last, and how far it is where that is under way. */
export const recountKey: Key = { pk: 'RECOUNT', sk: 'STATE' };
/** By which ladders and calendar the rungs of running dates were planned last. */
export const remindersKey: Key = { pk: 'RECOUNT', sk: 'REMINDERS' };
/** Held by the process that ticks. */
export const tickLeaseKey: Key = { pk: 'TICKER', sk: 'LEASE' };

/** The installation's own log (管理日志): its head, and its records beside it. */
export const installationLogPk = 'INSTALLATION';
export const installationLogKey: Key = { pk: installationLogPk, sk: 'LOG' };
export const installationActKey = (seq: number): Key => ({
  pk: installationLogPk,
  sk: `${eventPrefix}${padded(seq)}`,
});

/** People (人员) and the few whose going would leave the installation to nobody. */
export const personKey = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'STATE' });
export const peopleOf = (orgId: string): string => `ORG#${orgId}#PEOPLE`;
export const keyHoldersKey: Key = { pk: 'PEOPLE', sk: 'KEYHOLDERS' };

/** Stands while cases of an organisation that was moved or merged are not all in their new place. */
export const passOnKey = (orgId: string): Key => ({ pk: `PASSON#${orgId}`, sk: 'JOB' });

/** Stands while cases of a person who left or handed over are not all with who took them. */
export const handOverKey = (personId: string): Key => ({ pk: `HANDOVER#${personId}`, sk: 'JOB' });

/** 已办: acts of a person, on the `list` index of the first event of each. */
export const doneBy = (personId: string): string => `DONE#${personId}`;

/** 邀请: one item each, by its id; the secret in the link is kept nowhere. */
export const heldInvitationKey = (id: string): Key => ({ pk: `INVITATION#${id}`, sk: 'STATE' });
/** 绑定: whom an account of another issuer points at. */
export const subjectKey = (name: string): Key => ({ pk: `SUBJECT#${name}`, sk: 'BOUND' });
/** How a machine signs in. */
export const clientKey = (clientId: string): Key => ({ pk: `CLIENT#${clientId}`, sk: 'STATE' });
/** When it asked something last. */
export const clientUseKey = (clientId: string): Key => ({ ...clientKey(clientId), sk: 'USE' });

/** Partitions by what stands in them, as patterns of IAM write it: who may read and write them is said by function. */
export const guardedPartitions = {
  people: [personKey('*').pk, keyHoldersKey.pk],
  subjects: [subjectKey('*').pk],
  invitations: [heldInvitationKey('*').pk, clientKey('*').pk],
  log: [installationLogPk],
  firms: [firmKey('*').pk, registrationKey('*').pk],
  used: [idempotencyKey('*').pk],
  inboxes: [inboxPk('*')],
  reaches: [reachKey('*').pk],
  hooks: [hookKey('*').pk],
  leaves: [leavesOf('*')],
  told: [noticesOf('*')],
} as const;
