import Select from 'antd/es/select';
import type { Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { civilDateAt, dateText, timeText } from '../../parts/civil-date-text.ts';
import { Field, ReasonField } from '../../parts/field.tsx';
import { notify } from '../../shell/notices.tsx';
import { useText } from './texts.ts';

const waiting = '-';

/** 移出议程: one case goes to another session that has not begun, or back to waiting, with the reason. */
export const MoveCase = ({ session, caseId }: { readonly session: Session; readonly caseId: string }) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.moveCase"
      label={t('leave.do')}
      small
      initial={{ to: waiting, reason: '' }}
      fieldNames={() => ({ reason: t('leave.reason'), toSessionId: t('leave.to') })}
      partsOf={({ to, reason }) => ({
        params: { sessionId: session.id, caseId },
        body: { reason, ...(to !== waiting && { toSessionId: to }) },
      })}
      onDone={() => notify(t('leave.done'))}
    >
      {({ to, reason }, change) => (
        <>
          <p>{t('leave.note')}</p>
          <Field label={t('leave.to')}>
            {(id) => (
              <OtherSessions id={id} session={session} value={to} onChange={(next) => change({ to: next })} />
            )}
          </Field>
          <ReasonField
            label={t('leave.reason')}
            value={reason}
            onChange={(next) => change({ reason: next })}
          />
        </>
      )}
    </ActDialog>
  );
};

const OtherSessions = ({
  id,
  session,
  value,
  onChange,
}: {
  readonly id: string;
  readonly session: Session;
  readonly value: string;
  readonly onChange: (to: string) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const sessions = useAsk('regulator.listSessions', { query: { limit: '50' } }).data?.sessions ?? [];
  const others = sessions.filter(
    (other) =>
      other.id !== session.id &&
      other.orgId === session.orgId &&
      !other.begun &&
      (other.state === 'convened' || other.state === 'proposed'),
  );
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={[
        { value: waiting, label: t('leave.waiting') },
        ...others.map(({ id: other, startsAt, place }) => {
          const at = Date.parse(startsAt);
          const day = civilDateAt(at);
          return { value: other, label: `${dateText(day, language, day)} ${timeText(at)} · ${place}` };
        }),
      ]}
    />
  );
};
