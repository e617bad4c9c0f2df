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
import { stateKey } from '../../keys.ts';
import { bodiesOf } from '../table-rules.ts';

/** 起草纪要: what was recorded of the session and of each firm on its agenda, as it stands now; nothing is typed a second time. */
export const minutesFromRecords = async (
  deps: Pick<Deps, 'table' | 'rules' | 'clock'>,
  session: Session,
): Promise<MinutesContent> => {
  const items = await deps.table.getMany(session.agenda.map(({ caseId }) => stateKey(caseId)));
  const stored = await Promise.all(items.map((item) => item && wholeCaseOf(deps, item)));
  const files = new Map(stored.flatMap((one) => (one ? [[one.file.id, one.file] as const] : [])));
  const firms = session.agenda.flatMap((item) => {
    const file = files.get(item.caseId);
    return file ? [firmMinutes(session, item, file)] : [];
  });
  return { head: headOf(deps, session, firms), firms };
};

const firmMinutes = (session: Session, item: AgendaItem, file: CaseFile): FirmMinutes => {
  const { name, identity } = file.applicant;
  const diagnosis = file.diagnoses.findLast(({ sessionId }) => sessionId === session.id);
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
    findings: diagnosis?.findings ?? [],
    ...(diagnosis?.note && { note: diagnosis.note }),
    prescriptions: file.prescriptions
      .filter(({ sessionId }) => sessionId === session.id)
      .map(({ id, code, catalogueVersion, measure, ownerOrgId, dueOn }) => ({
        id,
        code,
        ...(catalogueVersion !== undefined && { catalogueVersion }),
        measure,
        ownerOrgId,
        dueOn,
      })),
    ...(decision && { decision }),
  };
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
    ...firms.flatMap(({ prescriptions, reasons, decision }) => [
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
