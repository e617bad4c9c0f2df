import type { BodyOf, Session } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { MomentInput } from '../../parts/date-input.tsx';
import { Field, ReasonField, TextField } from '../../parts/field.tsx';
import { notify } from '../../shell/notices.tsx';
import { momentFromInput } from './moments.ts';
import { useText } from './texts.ts';

type OfOne = { readonly session: Session };

/** 改期, with the reason: all who are asked are told. */
export const Reschedule = ({ session }: OfOne) => {
  const t = useText();
  const initial = { startsAt: undefined as string | undefined, place: session.place, reason: '' };
  return (
    <ActDialog
      order="regulator.rescheduleSession"
      label={t('move.do')}
      initial={initial}
      fieldNames={() => ({
        startsAt: t('convene.when'),
        place: t('convene.place'),
        reason: t('move.reason'),
      })}
      partsOf={({ startsAt, place, reason }) => ({
        params: { sessionId: session.id },
        body: {
          startsAt: momentFromInput(startsAt) ?? '',
          place,
          reason,
        } satisfies BodyOf<'regulator.rescheduleSession'>,
      })}
      onDone={() => notify(t('move.done'))}
    >
      {({ startsAt, place, reason }, change) => (
        <>
          <p>{t('move.note')}</p>
          <Field label={t('convene.when')}>
            {(id) => (
              <MomentInput
                id={id}
                min={civilDateAt(serverNow())}
                {...(startsAt !== undefined && { value: startsAt })}
                onChange={(next) => change({ startsAt: next })}
              />
            )}
          </Field>
          <TextField label={t('convene.place')} value={place} onChange={(next) => change({ place: next })} />
          <ReasonField
            label={t('move.reason')}
            value={reason}
            onChange={(next) => change({ reason: next })}
          />
        </>
      )}
    </ActDialog>
  );
};

/** 取消会诊: its cases wait for another session. */
export const CallOff = ({ session }: OfOne) => {
  const t = useText();
  const open = session.agenda.filter(({ disposition }) => !disposition).length;
  return (
    <ActDialog
      order="regulator.cancelSession"
      label={t('off.do')}
      danger
      initial={{ reason: '' }}
      fieldNames={() => ({ reason: t('off.reason') })}
      partsOf={({ reason }) => ({ params: { sessionId: session.id }, body: { reason } })}
      onDone={() => notify(t('off.done'))}
    >
      {({ reason }, change) => (
        <>
          <p>{t('off.note', { count: open })}</p>
          <ReasonField label={t('off.reason')} value={reason} onChange={(next) => change({ reason: next })} />
        </>
      )}
    </ActDialog>
  );
};
