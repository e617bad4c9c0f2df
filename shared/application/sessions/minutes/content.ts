import type { FollowUp } from '../../../domain/case/follow-up.ts';
import type { CaseFile } from '../../../domain/case/state.ts';
import type {
  BankReasons,
  FirmMinutes,
  MinutesContent,
  MinutesHead,
} from '../../../domain/sessions/minutes.ts';
import type { AgendaItem, Session } from '../../../domain/sessions/session.ts';
import { wholeCaseOf } from '../../cases/case-store.ts';
import type { Deps } from '../../deps.ts';
import { personKey, stateKey } from '../../keys.ts';
import { personOfItem } from '../../people/stored-people.ts';
import { bodiesOf } from '../table-rules.ts';

/** 起草纪要: what was recorded of the session and of each firm on its agenda, as it stands now; nothing is typed a second time. */
export const minutesFromRecords = async (
  deps: Pick<Deps, 'table' | 'rules' | 'clock'>,
  session: Session,
): Promise<MinutesContent> => {
  const items = await deps.table.getMany(session.agenda.map(({ caseId }) => stateKey(caseId)));
  const stored = await Promise.all(items.map((item) => item && wholeCaseOf(deps, item)));
  const files = new Map(stored.flatMap((one) => (one ? [[one.file.id, one.file] as const] : [])));
  const names = await peopleIn(deps, session, [...files.values()]);
  const firms = session.agenda.flatMap((item) => {
    const file = files.get(item.caseId);
    return file ? [{ ...firmMinutes(session, item, file), ...followUpsIn(session, file, names) }] : [];
  });
  return { head: headOf(deps, session, firms), firms };
};

const firmMinutes = (session: Session, item: AgendaItem, file: CaseFile): FirmMinutes => {
  const { name, identity } = file.applicant;
  const diagnosis = file.diagnoses.findLast(({ sessionId }) => sessionId === session.id);
  const above = (file.handUps ?? []).find(({ outcome }) => outcome?.sessionId === session.id)?.outcome;
  const { disposition, movedTo, decision } = item;
  return {
    caseId: file.id,
    name,
    code: identity.code,
    amountFen: file.need.amountFen,
    tenorMonths: file.need.tenorMonths,
    purpose: file.need.purpose,
    wasThere: session.attended.includes(identity.code),
    persons: session.attendance?.find(({ orgId }) => orgId === identity.code)?.persons ?? [],
    reasons: reasonsBefore(file, session.startsAt),
    ...(disposition && { disposition }),
    ...(movedTo !== undefined && { movedTo }),
    findings: diagnosis?.findings ?? above?.findings ?? [],
    ...((diagnosis ?? above)?.note && { note: (diagnosis ?? above)?.note }),
    // Of a session above: what it recommends to the work group.
    prescriptions: [
      ...file.prescriptions
        .filter(({ sessionId }) => sessionId === session.id)
        .map(({ id, code, catalogueVersion, measure, ownerOrgId, dueOn }) => ({
          id,
          code,
          ...(catalogueVersion !== undefined && { catalogueVersion }),
          measure,
          ownerOrgId,
          dueOn,
        })),
      ...(above?.recommended ?? []).map((one, place) => ({
        ...{ id: `${place}`, ownerOrgId: identity.code },
        ...one,
      })),
    ],
    ...(decision && { decision }),
  };
};

const ofSession = ({ followUps = [] }: CaseFile, { id }: Session): readonly FollowUp[] =>
  followUps.filter(({ sessionId, state }) => sessionId === id && state !== 'calledOff');

const peopleIn = async (
  { table }: Pick<Deps, 'table'>,
  session: Session,
  files: readonly CaseFile[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = files.flatMap((file) => ofSession(file, session).flatMap(({ personId }) => personId ?? []));
  const items = ids.length > 0 ? await table.getMany([...new Set(ids)].map(personKey)) : [];
  return new Map(
    items.flatMap((item) => (item ? [personOfItem(item)] : [])).map(({ id, name }) => [id, name] as const),
  );
};

/** As they stand when the text is laid out; one that was called off is none. */
const followUpsIn = (
  session: Session,
  file: CaseFile,
  names: ReadonlyMap<string, string>,
): Pick<FirmMinutes, 'followUps'> => {
  const set = ofSession(file, session).map(({ id, on, ownerOrgId, personId, text }) => {
    const person = personId === undefined ? undefined : names.get(personId);
    return {
      ...{ id, on, ownerOrgId, text },
      ...(person !== undefined && { person }),
    };
  });
  return set.length > 0 ? { followUps: set } : {};
};

const reasonsBefore = ({ rounds }: CaseFile, startsAt: number): readonly BankReasons[] =>
  rounds.flatMap(({ at, lines }) =>
    at > startsAt
      ? []
      : lines.flatMap(({ bankId, answer }) =>
          answer?.kind === 'declined' && answer.at <= startsAt
            ? [{ bankId, codes: answer.reasonCodes, tableVersion: answer.reasonTableVersion }]
            : [],
        ),
  );

const headOf = (
  deps: Pick<Deps, 'rules' | 'clock'>,
  session: Session,
  firms: readonly FirmMinutes[],
): MinutesHead => {
  const own = new Set(firms.map(({ code }) => code));
  const isAtTable = bodiesOf(deps, session.orgId);
  const isBody = (orgId: string): boolean => !own.has(orgId) && isAtTable(orgId);
  const { attended, attendance = [], begun } = session;
  const present = attended.filter(isBody);
  const asked = [...new Set([...session.conveners, ...session.invited])].filter(isBody);
  const named = new Set([
    ...asked,
    ...present,
    ...firms.flatMap(({ prescriptions, reasons, decision, followUps = [] }) => [
      ...followUps.map(({ ownerOrgId }) => ownerOrgId),
      ...prescriptions.map(({ ownerOrgId }) => ownerOrgId),
      ...reasons.map(({ bankId }) => bankId),
      ...(decision?.votes ?? []).map(({ orgId }) => orgId),
    ]),
  ]);
  return {
    startsAt: session.startsAt,
    closedAt: session.closedAt ?? session.startsAt,
    place: session.place,
    ...(session.emergency !== undefined && { emergency: session.emergency }),
    conveners: session.conveners,
    present: present.map((orgId) => ({
      orgId,
      persons: attendance.find((one) => one.orgId === orgId)?.persons ?? [],
    })),
    absent: asked.filter((orgId) => !attended.includes(orgId)),
    missing: begun?.missing ?? [],
    ...(begun?.reason !== undefined && { begunWithout: begun.reason }),
    units: [...named].flatMap((orgId) => {
      const name = own.has(orgId) ? undefined : deps.rules.nameOf(orgId);
      return name ? [{ orgId, name }] : [];
    }),
  };
};
