import Checkbox from 'antd/es/checkbox';
import Select from 'antd/es/select';
import type { Session } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { civilDateAt, dateText, timeText } from '../../parts/civil-date-text.ts';
import { ConfirmCommand } from '../../parts/confirm-command.tsx';
import { Field, TextField } from '../../parts/field.tsx';
import { notify } from '../../shell/notices.tsx';
import { useApplicantNames } from './applicant-names.ts';
import { unitsAsked } from './present.ts';
import styles from './room.module.css';
import { useText } from './texts.ts';

type OfOne = { readonly session: Session; readonly leads: boolean };

const datesOf = ({ state, proposedDates, startsAt }: Session): readonly string[] =>
  state === 'proposed' ? (proposedDates ?? [startsAt]) : [startsAt];

/** 回执: who can come when; the clerk sees the tally and fixes one date. */
export const DatesPanel = ({ session, leads }: OfOne) => {
  const t = useText();
  const names = useNames();
  const applicants = useApplicantNames(session);
  const replies = session.replies ?? [];
  const asked = unitsAsked(session).filter((id) => id !== session.orgId);
  const nameOf = (id: string) => applicants.get(id) ?? names.organisation(id);
  const silent = asked.filter((id) => !replies.some(({ orgId }) => orgId === id));
  const listed = (ids: readonly string[]) => ids.map(nameOf).join('、') || t('record.none');
  return (
    <section className={styles['panel']} aria-label={t('dates.title')}>
      <h2>{t(session.state === 'proposed' ? 'dates.title' : 'dates.replies')}</h2>
      <ul className={styles['dates']}>
        {datesOf(session).map((date) => {
          const can = replies.filter(({ canAt }) => canAt.includes(date)).map(({ orgId }) => orgId);
          const cannot = replies.filter(({ canAt }) => !canAt.includes(date)).map(({ orgId }) => orgId);
          return (
            <li key={date}>
              <strong>
                <CivilDate moment={date} withTime />
              </strong>
              <span>
                {t('dates.tally', { can: can.length, cannot: cannot.length, silent: silent.length })}
              </span>
              <span className={styles['soft']}>{t('dates.can', { names: listed(can) })}</span>
              <span className={styles['soft']}>{t('dates.cannot', { names: listed(cannot) })}</span>
              {leads && session.state === 'proposed' && <Fix session={session} date={date} />}
            </li>
          );
        })}
      </ul>
      {silent.length > 0 && <p className={styles['soft']}>{t('dates.silent', { names: listed(silent) })}</p>}
      <ul className={styles['plain']}>
        {replies
          .filter(({ who, note }) => who !== undefined || note !== undefined)
          .map(({ orgId, who, note }) => (
            <li key={orgId}>
              {nameOf(orgId)}：{[who, note].filter(Boolean).join('；')}
            </li>
          ))}
      </ul>
      {leads && !session.begun && (
        <div>
          <NoteReply session={session} asked={asked} nameOf={nameOf} />
        </div>
      )}
    </section>
  );
};

const Fix = ({ session, date }: { readonly session: Session; readonly date: string }) => {
  const t = useText();
  const order = useOrder('regulator.fixDate');
  return (
    <ConfirmCommand
      label={t('dates.fix')}
      title={t('dates.fix')}
      failure={order.failure}
      onConfirm={async () => {
        await order.send({ params: { sessionId: session.id }, body: { startsAt: date } });
        notify(t('dates.fixed'));
      }}
    >
      <p>
        <CivilDate moment={date} withTime />
      </p>
      <p>{t('dates.fix.note')}</p>
    </ConfirmCommand>
  );
};

/** 代记回执: what an organisation said by telephone. */
const NoteReply = ({
  session,
  asked,
  nameOf,
}: {
  readonly session: Session;
  readonly asked: readonly string[];
  readonly nameOf: (id: string) => string;
}) => {
  const t = useText();
  const language = useLanguage();
  const dates = datesOf(session);
  return (
    <ActDialog
      order="regulator.replyToSession"
      label={t('dates.note')}
      small
      initial={{ orgId: asked[0] ?? '', canAt: [] as readonly string[], who: '' }}
      partsOf={({ orgId, canAt, who }) => ({
        params: { sessionId: session.id },
        body: { orgId, canAt: [...canAt], ...(who.trim() && { who: who.trim() }) },
      })}
      onDone={() => notify(t('dates.noted'))}
    >
      {({ orgId, canAt, who }, change) => (
        <>
          <Field label={t('dates.note.of')}>
            {(id) => (
              <Select
                id={id}
                value={orgId}
                onChange={(next) => change({ orgId: next })}
                options={asked.map((value) => ({ value, label: nameOf(value) }))}
              />
            )}
          </Field>
          <Checkbox.Group
            value={[...canAt]}
            onChange={(next) => change({ canAt: next })}
            options={dates.map((value) => {
              const at = Date.parse(value);
              const day = civilDateAt(at);
              return {
                value,
                label: t('dates.note.can', { date: `${dateText(day, language, day)} ${timeText(at)}` }),
              };
            })}
          />
          <TextField label={t('dates.note.who')} value={who} onChange={(next) => change({ who: next })} />
        </>
      )}
    </ActDialog>
  );
};
