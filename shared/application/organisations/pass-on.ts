import { systemActor } from '../../domain/case/actor.ts';
import type { Session } from '../../domain/sessions/session.ts';
import { passBatch } from '../batches/pass-batch.ts';
import { apply } from '../cases/apply.ts';
import { listIndexOf } from '../cases/case-change.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import {
  askedOf,
  batchesOf,
  casesOf,
  duePartition,
  dueSort,
  followUpsOf,
  inquiriesOf,
  invitationKey,
  passOnKey,
  sessionsOf,
  stateKey,
  studiosOf,
  tasksOf,
  visitLinesPk,
  visitMarksPk,
} from '../keys.ts';
import type { IndexName, Item, JsonObject, Write } from '../ports/table.ts';
import { sessionMarkWrite } from '../register/register-marks.ts';
import { getWithRules } from '../rules/freshness.ts';
import { loadSession, sessionWrite } from '../sessions/session-store.ts';
import { passStudio } from '../studios/keep-studios.ts';
import { passVisit } from '../visits/pass-visit.ts';

/** Where an organisation's part in cases is found, one after the other. */
const places = [
  'list',
  'city',
  'province',
  'asked',
  'tasks',
  'inquiries',
  'followUps',
  'sessions',
  'visits',
  'batches',
  'studios',
] as const;
type Place = (typeof places)[number];

type Job = {
  readonly kind: 'passOn';
  readonly from: string;
  /** The same as `from`: it was moved, and its cases only get another place in the lists above. */
  readonly to: string;
  readonly place: Place;
  readonly cursor?: string;
  /** Of visits: the month they are at; each has a partition of its own. */
  readonly month?: string;
  /** The second round finds what other processes wrote by the tree of a moment before. */
  readonly round: 1 | 2;
};

/** By then every process has seen the new tree. */
const secondRoundMs = 120_000;
const pageSize = 40;
/** How long one call may go on: other things are due as well. */
const budgetMs = 3000;

/** Puts the job on the due index, to be part of the transaction that moves or merges the organisation. */
export const passOnWrite = async (
  { table }: Pick<Deps, 'table'>,
  { from, to }: { readonly from: string; readonly to: string },
  at: number,
): Promise<Write> => {
  const running = await table.get(passOnKey(from));
  return jobWrite({ kind: 'passOn', from, to, place: 'list', round: 1 }, running, at);
};

const jobWrite = (job: Job, before: Item | undefined, at: number): Write => ({
  kind: 'put',
  item: {
    ...passOnKey(job.from),
    version: (before?.version ?? 0) + 1,
    index: { due: { pk: duePartition(job.from), sk: dueSort(at, `passOn#${job.from}`) } },
    data: job as unknown as JsonObject,
  },
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});

/**
 * 案件承接, in slices that survive a crash: 1 a page of what stands in one place; 2 each case passes to the successor, or gets
 * its new place in the lists above; 3 the job moves on in one write, to the next page, place or round. A case that somebody
 * changes meanwhile is written by that change with the new tree.
 */
export const passOn = async (deps: Deps, item: Item): Promise<void> => {
  const until = deps.clock.now() + budgetMs;
  let current: Item | undefined = item;
  do {
    current = await oneSlice(deps, current);
  } while (current && deps.clock.now() < until);
};

/** The job as it stands after the slice; undefined: it has ended, waits for its second round, or somebody else is at it. */
const oneSlice = async (deps: Deps, item: Item): Promise<Item | undefined> => {
  const job = item.data as unknown as Job;
  const at = await monthly(deps, job);
  const page = await deps.table.query({
    ...sourceOf(at),
    limit: pageSize,
    ...(job.cursor !== undefined && { cursor: job.cursor }),
  });
  for (const found of page.items) await passOne(deps, at, found);
  const now = deps.clock.now();
  const next = nextOf(at, page.cursor, await monthAfter(deps, at));
  if (!next) {
    const expect = { kind: 'version', version: item.version } as const;
    await deps.table.transact([{ kind: 'delete', key: passOnKey(job.from), expect }]);
    return undefined;
  }
  const waits = next.round !== job.round;
  const write = jobWrite(next, item, waits ? now + secondRoundMs : now);
  const result = await deps.table.transact([write]);
  return result.ok && write.kind === 'put' && !waits ? write.item : undefined;
};

/** Where visits begin: with the first month in which the organisation made one. */
const monthly = async (deps: Deps, job: Job): Promise<Job> => {
  if (job.place !== 'visits' || job.month !== undefined) return job;
  return { ...job, month: (await monthAfter(deps, { ...job, month: '' })) ?? noMonth };
};
const noMonth = 'none';

const monthAfter = async ({ table }: Deps, { place, from, month }: Job): Promise<string | undefined> => {
  if (place !== 'visits' || month === undefined) return undefined;
  const { items } = await table.query({ pk: visitMarksPk(from), from: `${month}!`, limit: 1 });
  return items[0]?.sk;
};

const nextOf = (
  { cursor: _cursor, month: _month, ...job }: Job,
  cursor: string | undefined,
  month: string | undefined,
): Job | undefined => {
  if (cursor !== undefined) return { ...job, cursor, ...(_month !== undefined && { month: _month }) };
  if (month !== undefined) return { ...job, month };
  const place = places[places.indexOf(job.place) + 1];
  if (place) return { ...job, place };
  return job.round === 1 ? { ...job, place: 'list', round: 2 } : undefined;
};

const sourceOf = ({ place, from, month = '' }: Job): { readonly pk: string; readonly index?: IndexName } => {
  switch (place) {
    case 'list':
    case 'city':
    case 'province':
      return { pk: casesOf(from), index: place };
    case 'asked':
      return { pk: askedOf(from), index: 'list' };
    case 'tasks':
      return { pk: tasksOf(from), index: 'list' };
    case 'inquiries':
      return { pk: inquiriesOf(from), index: 'list' };
    case 'followUps':
      return { pk: followUpsOf(from), index: 'list' };
    case 'sessions':
      return { pk: sessionsOf(from), index: 'list' };
    case 'visits':
      return { pk: visitLinesPk(from, month) };
    case 'batches':
      return { pk: batchesOf(from) };
    case 'studios':
      return { pk: studiosOf(from) };
    default:
      return place satisfies never;
  }
};

const passOne = async (deps: Deps, job: Job, item: Item): Promise<void> => {
  const { from, to, place } = job;
  if (place === 'visits' || place === 'batches' || place === 'studios') {
    const passed = { visits: passVisit, batches: passBatch, studios: passStudio }[place];
    return from === to ? undefined : passed(deps, String(item.data['id']), { from, to });
  }
  if (place === 'sessions') return from === to ? undefined : passSession(deps, job, item);
  const caseId = item.sk === 'STATE' ? listedFileOf(item).id : String(item.data['caseId']);
  if (from !== to) {
    const command = { type: 'succeedOrganisation', from, to } as const;
    const passed = await apply(deps, { caseId, command, actor: systemActor });
    if (!passed.ok) throw Object.assign(new Error('The command was refused'), { name: passed.refusal.code });
  }
  await placeAnew(deps, caseId);
};

/** The state item with its places in the lists as the tree has them now; nothing else of it changes. */
const placeAnew = async (deps: Deps, caseId: string): Promise<void> => {
  const [item] = await getWithRules(deps, [stateKey(caseId)]);
  if (!item) return;
  const index = listIndexOf(listedFileOf(item), deps.rules);
  if (JSON.stringify(index) === JSON.stringify(item.index)) return;
  const expect = { kind: 'version', version: item.version } as const;
  // Lost to a change of the case: that has written the place by the same tree.
  await deps.table.transact([{ kind: 'put', item: { ...item, index }, expect }]);
};

/** A session goes on under the successor, whoever of the two holds it, leads it or was asked to it. */
const passSession = async ({ table }: Deps, { from, to }: Job, item: Item): Promise<void> => {
  const session = await loadSession({ table }, String(item.data['sessionId'] ?? item.data['id']));
  if (!session) return;
  const passed = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from ? to : id)))];
  const passedOf = <T extends { readonly orgId: string }>(all: readonly T[]): readonly T[] => [
    ...new Map(
      all.map((one) => (one.orgId === from ? { ...one, orgId: to } : one)).map((one) => [one.orgId, one]),
    ).values(),
  ];
  const after: Session = {
    ...session,
    orgId: session.orgId === from ? to : session.orgId,
    conveners: passed(session.conveners),
    invited: passed(session.invited),
    attended: passed(session.attended),
    ...(session.replies && { replies: passedOf(session.replies) }),
    ...(session.attendance && { attendance: passedOf(session.attendance) }),
    version: session.version + 1,
  };
  const { version: _before, ...before } = session;
  const { version: _after, ...now } = after;
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  const wasAsked = [...session.conveners, ...session.invited].includes(from) && after.orgId !== to;
  const seat: readonly Write[] = wasAsked
    ? [
        {
          kind: 'put',
          item: {
            ...invitationKey(session.id, to),
            version: 1,
            index: { list: { pk: sessionsOf(to), sk: dueSort(session.startsAt, session.id) } },
            data: { sessionId: session.id },
          },
        },
        { kind: 'delete', key: invitationKey(session.id, from) },
      ]
    : [];
  const counted = after.orgId === session.orgId ? [] : [sessionMarkWrite(session), sessionMarkWrite(after)];
  await table.transact([sessionWrite(after), ...seat, ...counted]);
};
