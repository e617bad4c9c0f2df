import { digestAfter, isNoticeFor } from '../../domain/notices/index.ts';
import { coveredBy, type Person } from '../../domain/people/index.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { hookKey, reachKey, stateKey } from '../keys.ts';
import { readBoard } from '../leave/stored-leaves.ts';
import { peopleIn } from '../people/stored-people.ts';
import type { Item, Write } from '../ports/table.ts';
import { type Delivery, pendingWrite } from './delivery.ts';
import { choiceOf, digestHourOf, reachOf } from './reach.ts';
import { noticeIdOf, type StoredNotice, storedNoticeOf } from './stored-notice.ts';

export type SendingDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'rules' | 'channels'>;

/** More people than one transaction holds do not work in one organisation with the same roles. */
const mostPeople = 90;

/**
 * Sends a notice on its way (通知分发): 1 whom it is for, by the register of people; 2 what each has chosen; 3 a delivery for each
 * that wants a letter, one for the organisation's webhook, and the notice off the `due` index, in one transaction. It stands
 * in the inboxes all the while.
 */
export const sendNotice = async (deps: SendingDeps, due: Item): Promise<void> => {
  const deliveries = await deliveriesOf(deps, due);
  const { due: _sent, ...index } = due.index ?? {};
  // A notice is never written again: whoever was here meanwhile has sent it.
  await deps.table.transact([
    {
      kind: 'put',
      item: { ...due, version: due.version + 1, index },
      expect: { kind: 'version', version: due.version },
    },
    ...deliveries,
  ]);
};

const deliveriesOf = async (deps: SendingDeps, due: Item): Promise<readonly Write[]> => {
  const { mail, webhook } = deps.channels ?? {};
  if (!mail && !webhook) return [];
  const notice = storedNoticeOf(due);
  const orgId = notice.orgId ?? (await codeOf(deps, notice));
  if (orgId === undefined) return [];
  const now = deps.clock.now();
  const leaves = mail && notice.assignee !== undefined ? await readBoard(deps, orgId) : [];
  const people = mail
    ? (await peopleIn(deps, orgId)).filter((person) =>
        isReader(person, notice, coveredBy(leaves, person.id, now)),
      )
    : [];
  const [hook, ...reaches] = await deps.table.getMany([
    hookKey(orgId),
    ...people.slice(0, mostPeople).map(({ id }) => reachKey(id)),
  ]);
  const { kind, caseId, sessionId, batchId, until, at } = notice;
  const delivery = (channel: Delivery['channel'], to: string): Delivery => ({
    kind: 'delivery',
    channel,
    to,
    noticeId: noticeIdOf(due),
    notice: {
      kind,
      at,
      ...(caseId !== undefined && { caseId }),
      ...(sessionId !== undefined && { sessionId }),
      ...(batchId !== undefined && { batchId }),
      ...(until !== undefined && { until }),
    },
    state: 'queued',
    tries: 0,
    changedAt: now,
  });
  const letters = reaches.flatMap((item, place): readonly Write[] => {
    const reach = reachOf(item);
    const choice = choiceOf(reach, kind);
    const person = people[place];
    if (!person || reach.address === undefined || choice === 'never') return [];
    const dueAt = choice === 'atOnce' ? now : digestAfter(now, digestHourOf(reach));
    return [pendingWrite(delivery('mail', person.id), dueAt)];
  });
  return webhook && hook ? [...letters, pendingWrite(delivery('webhook', orgId), now)] : letters;
};

/** An enterprise's code stands on its case, while it has not been erased. */
const codeOf = async ({ table }: SendingDeps, { caseId }: StoredNotice): Promise<string | undefined> => {
  const item = caseId === undefined ? undefined : await table.get(stateKey(caseId));
  return item && listedFileOf(item).applicant.identity.code;
};

const isReader = (person: Person, notice: StoredNotice, covered: readonly string[]): boolean =>
  person.state === 'active' &&
  person.machine !== true &&
  isNoticeFor(notice, { personId: person.id, roles: person.roles, covered });
