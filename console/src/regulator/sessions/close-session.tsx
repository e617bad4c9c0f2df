import type { Session } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { ConfirmCommand } from '../../parts/confirm-command.tsx';
import { notify } from '../../shell/notices.tsx';
import { dropDraft } from './kept-draft.ts';
import { attendanceOf, type Present } from './present.ts';
import { useText } from './texts.ts';

/** 结束会诊: says what becomes of the cases nobody dealt with before it is done. */
export const CloseSession = ({
  session,
  present,
}: {
  readonly session: Session;
  readonly present: Present;
}) => {
  const t = useText();
  const order = useOrder('regulator.closeSession');
  const left = session.agenda.filter(({ disposition }) => !disposition).length;
  return (
    <ConfirmCommand
      label={t('room.close')}
      title={t('room.close.title')}
      failure={order.failure}
      onConfirm={async () => {
        await order.send({
          params: { sessionId: session.id },
          body: { attended: Object.keys(present), attendance: attendanceOf(present) },
        });
        dropDraft(`${session.id}.present`);
        notify(t('room.close.done'));
      }}
    >
      <p>{left > 0 ? t('room.close.left', { count: left }) : t('room.close.all')}</p>
      <p>{t('room.close.attended', { count: Object.keys(present).length })}</p>
    </ConfirmCommand>
  );
};
