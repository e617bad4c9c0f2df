import type { Session } from '../../api/routes.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { ReasonField } from '../../parts/field.tsx';
import { notify } from '../../shell/notices.tsx';
import { attendanceOf, type Present } from './present.ts';
import { useText } from './texts.ts';

/** 开始会诊: who is missing of those who must be there is named by the server; to begin without them takes a reason. */
export const BeginSession = ({
  session,
  present,
}: {
  readonly session: Session;
  readonly present: Present;
}) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.beginSession"
      label={t('begin.do')}
      look="primary"
      initial={{ reason: '' }}
      partsOf={({ reason }) => ({
        params: { sessionId: session.id },
        body: { attendance: attendanceOf(present), ...(reason.trim() && { reason: reason.trim() }) },
      })}
      onDone={() => notify(t('begin.done'))}
    >
      {({ reason }, change, refusal) => (
        <>
          <p>{t('begin.present', { count: Object.keys(present).length })}</p>
          {refusal === 'parties_missing' && (
            <ReasonField
              label={t('begin.reason')}
              value={reason}
              onChange={(next) => change({ reason: next })}
            />
          )}
        </>
      )}
    </ActDialog>
  );
};
