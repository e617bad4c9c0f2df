import type { Session } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { ConfirmCommand } from '../../parts/confirm-command.tsx';
import { notify } from '../../shell/notices.tsx';
import { dropDraft } from './kept-draft.ts';
import { useText } from './texts.ts';

/** 结束会诊: says what becomes of the cases nobody dealt with before it is done. */
export const CloseSession = ({
  session,
  attended,
}: {
  readonly session: Session;
  readonly attended: readonly string[];
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
        await order.send({ params: { sessionId: session.id }, body: { attended: [...attended] } });
        dropDraft(`${session.id}.attended`);
        notify(t('room.close.done'));
      }}
    >
      <p>{left > 0 ? t('room.close.left', { count: left }) : t('room.close.all')}</p>
      <p>{t('room.close.attended', { count: attended.length })}</p>
    </ConfirmCommand>
  );
};
