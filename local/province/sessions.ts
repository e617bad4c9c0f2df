import type { Write } from '../../shared/application/ports/table.ts';
import { sessionMarkWrite } from '../../shared/application/register/register-marks.ts';
import { newSessionWrites, sessionWrite } from '../../shared/application/sessions/session-store.ts';
import { type Actor, actedBy } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { daysUntilSession } from './next-act.ts';

/** 联合会诊 of one case: the record of each session it was on, as convening, conducting and closing write it. */
export const sessionsOfCase = () => {
  let session: Session | undefined;
  const changed = (more: Partial<Session>): readonly Write[] => {
    if (!session) return [];
    session = { ...session, ...more, version: session.version + 1 };
    return [sessionWrite(session)];
  };
  return {
    /** What a command on the case writes of its session. */
    after: (command: Command, file: CaseFile, by: Actor, at: number): readonly Write[] => {
      if (command.type === 'scheduleDiagnosis') {
        session = {
          id: command.sessionId,
          orgId: file.orgId,
          version: 1,
          convenedAt: at,
          convenedBy: actedBy(by),
          startsAt: at + daysUntilSession * msPerDay,
          place: '示例县政务服务中心会议室（虚构）',
          conveners: [],
          invited: ['guarantor-demo', file.applicant.identity.code],
          attended: [],
          agenda: [{ caseId: file.id }],
          state: 'convened',
        };
        return newSessionWrites(session);
      }
      if (command.type !== 'recordDiagnosis' || !session) return [];
      const { disposition } = command;
      return [
        ...changed({ agenda: [{ caseId: file.id, disposition, dealtWithAt: at }] }),
        ...(disposition === 'held' ? [sessionMarkWrite(session)] : []),
        ...changed({ attended: session.invited, state: 'closed', closedAt: at }),
      ];
    },
  };
};
