import { askedStateOf, waitsForBank } from '../../domain/case/asked-state.ts';
import { clocksOf } from '../../domain/case/clocks.ts';
import { isOwed } from '../../domain/case/owed-measure.ts';
import { extensionsForCity } from '../../domain/case/pending-extensions.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { erasedMark } from '../../domain/personal-data/erased-mark.ts';
import {
  askedKey,
  askedOf,
  clockKey,
  duePartition,
  dueSort,
  extensionKey,
  extensionsOf,
  followUpKey,
  followUpsOf,
  handedOverOf,
  handUpKey,
  handUpsOf,
  inquiriesOf,
  inquiryKey,
  ownerKey,
  ownFollowUpsOf,
  tasksOf,
  transferKey,
  transfersOf,
} from '../keys.ts';
import { solvedItems } from '../ledger/solved-item.ts';
import type { Item, Key, Write } from '../ports/table.ts';
import { partWrites } from '../register/part-writes.ts';
import { registerLineItem } from '../register/register-line-item.ts';
import { registerMarkWrites } from '../register/register-marks.ts';

type Projected = Omit<Item, 'version'>;

/** Items that follow from a case's state: its line in the register, what was solved in it, and what is found by an index: clocks, inboxes, tasks. */
const projectionsOf = (file: CaseFile): readonly Projected[] => [
  ...clocksOf(file).map(
    (clock): Projected => ({
      ...clockKey(file.id, clock.id),
      index: { due: { pk: duePartition(file.id), sk: dueSort(clock.dueAt, `${file.id}#${clock.id}`) } },
      data: { kind: 'clock', caseId: file.id, clockId: clock.id, dueAt: clock.dueAt },
    }),
  ),
  registerLineItem(file),
  ...solvedItems(file),
  ...askedItems(file),
  ...ownerItems(file),
  ...inquiryItems(file),
  ...followUpItems(file),
  ...handUpItems(file),
  ...transferItems(file),
  ...extensionItems(file),
];

/** Beyond every deadline: what waits without one, then what waits for nobody, by when the case came to rest. */
const noDeadline = 10 ** 14;

const askedItems = (file: CaseFile): readonly Projected[] => {
  const latest = new Map(
    file.rounds.flatMap((round) => round.lines.map((line) => [line.bankId, round.number] as const)),
  );
  return [...latest].flatMap(([bankId, round]) => {
    const asked = askedStateOf(file, bankId);
    if (!asked) return [];
    const open = waitsForBank(asked.state);
    const dueAt = asked.state === 'accepted' ? undefined : asked.line.clock?.dueAt;
    const sortMoment = open ? (dueAt ?? noDeadline) : noDeadline + file.enteredStageAt;
    return [
      {
        ...askedKey(file.id, round, bankId),
        index: { list: { pk: askedOf(bankId), sk: dueSort(sortMoment, file.id) } },
        data: { kind: 'asked', caseId: file.id, round, bankId, open },
      },
    ];
  });
};

const ownerItems = (file: CaseFile): readonly Projected[] => {
  const owners = new Map<string, { open: number; dueOn: string }>();
  for (const one of file.prescriptions) {
    const { ownerOrgId, dueOn } = one;
    if (ownerOrgId === erasedMark) continue;
    const tasks = owners.get(ownerOrgId) ?? { open: 0, dueOn: '9999-12-31' };
    owners.set(
      ownerOrgId,
      isOwed(one, file.phase.stage)
        ? { open: tasks.open + 1, dueOn: dueOn < tasks.dueOn ? dueOn : tasks.dueOn }
        : tasks,
    );
  }
  return [...owners].map(([orgId, { open, dueOn }]) => ({
    ...ownerKey(file.id, orgId),
    index: { list: { pk: tasksOf(orgId), sk: `${open > 0 ? 'open' : 'settled'}#${dueOn}#${file.id}` } },
    data: { kind: 'tasks', caseId: file.id, open },
  }));
};

const inquiryItems = ({ id: caseId, inquiries = [] }: CaseFile): readonly Projected[] =>
  inquiries.map(({ id, departmentId, state, dueOn }) => ({
    ...inquiryKey(caseId, id),
    index: {
      list: { pk: inquiriesOf(departmentId), sk: `${state === 'open' ? 'open' : 'settled'}#${dueOn}#${id}` },
    },
    data: { kind: 'inquiry', caseId, inquiryId: id },
  }));

/** Found by the work group, by another organisation that owns it, and by who of the work group does. */
const followUpItems = ({ id: caseId, orgId, followUps = [] }: CaseFile): readonly Projected[] =>
  followUps.flatMap(({ id, ownerOrgId, personId, state, on }) => {
    const orgs = [...new Set([orgId, ownerOrgId])].map((one) => ({
      pk: followUpsOf(one),
      place: `${id}#${one}`,
    }));
    const person = personId === undefined ? [] : [{ pk: ownFollowUpsOf(personId), place: `${id}#PERSON` }];
    return [...orgs, ...person].map(({ pk, place }) => ({
      ...followUpKey(caseId, place),
      index: { list: { pk, sk: `${state === 'open' ? 'open' : 'settled'}#${on}#${id}` } },
      data: { kind: 'followUp', caseId, followUpId: id },
    }));
  });
/** What a city is asked to agree to is found by it until it is answered, or the date passes or is kept. */
const extensionItems = (file: CaseFile): readonly Projected[] =>
  extensionsForCity(file).map(({ date: { id }, asked, approver }) => ({
    ...extensionKey(file.id, id),
    index: { list: { pk: extensionsOf(approver), sk: dueSort(asked.at, `${file.id}#${id}`) } },
    data: { kind: 'extension', caseId: file.id, orgId: file.orgId, regionId: file.regionId, dateId: id },
  }));

/** Found by the level it went to, by whoever handed it up, and by the work group that holds the case. */
const handUpItems = ({ id: caseId, orgId, handUps = [] }: CaseFile): readonly Projected[] =>
  handUps.flatMap(({ id, from, to, at }) =>
    [...new Set([orgId, from, to])].map((one) => ({
      ...handUpKey(caseId, `${id}#${one}`),
      index: { list: { pk: handUpsOf(one), sk: dueSort(at, `${caseId}#${id}`) } },
      data: { kind: 'handUp', caseId, handUpId: id },
    })),
  );

/** A case that waits to be taken over is found by both work groups; one that was, by whoever had it. */
const transferItems = ({ id: caseId, orgId, transfer, handedOver = [] }: CaseFile): readonly Projected[] => {
  const pending = transfer
    ? [orgId, transfer.to].map((one) => ({
        one,
        pk: transfersOf(one),
        at: transfer.at,
        place: `OPEN#${one}`,
      }))
    : [];
  const latest = new Map(handedOver.filter(({ from }) => from !== orgId).map((one) => [one.from, one]));
  const gone = [...latest.values()].map(({ from, at }) => ({
    pk: handedOverOf(from),
    at,
    place: `GONE#${from}`,
  }));
  return [...pending, ...gone].map(({ pk, at, place }) => ({
    ...transferKey(caseId, place),
    index: { list: { pk, sk: dueSort(at, caseId) } },
    data: { kind: 'transfer', caseId },
  }));
};

const nameOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/** The writes that lead from one state's projections to the next's: only what differs. */
export const projectionWrites = (before: CaseFile | undefined, after: CaseFile): readonly Write[] => {
  const old = new Map((before ? projectionsOf(before) : []).map((item) => [nameOf(item), item]));
  const writes: Write[] = [];
  for (const item of projectionsOf(after)) {
    const previous = old.get(nameOf(item));
    old.delete(nameOf(item));
    if (previous && JSON.stringify(previous) === JSON.stringify(item)) continue;
    writes.push({ kind: 'put', item: { ...item, version: after.version } });
  }
  for (const { pk, sk } of old.values()) writes.push({ kind: 'delete', key: { pk, sk } });
  return [...writes, ...registerMarkWrites(before, after), ...partWrites(before, after)];
};
