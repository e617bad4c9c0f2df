import Button from 'antd/es/button';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { ReasonField } from '../../parts/field.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import styles from './studios.module.css';
import { useText } from './texts.ts';

type Slip = Pick<
  AnswerOf<'regulator.viewQueue'>['slips'][number],
  'id' | 'number' | 'state' | 'visitId' | 'leftOver'
>;
type Props = { readonly slip: Slip; readonly isToday: boolean };

/** What can be done with a slip as it stands. `main`: of who is being seen at one's own desk. */
export const SlipActs = ({ slip, isToday, main = false }: Props & { readonly main?: boolean }) => {
  const { id, state, visitId } = slip;
  const t = useText();
  const toVisit = `/visits/new?slip=${encodeURIComponent(id)}`;
  return (
    <div className={styles['ways']}>
      {state === 'called' && (
        <>
          <Link to={toVisit} className={main ? styles['button'] : undefined}>
            {t('do.visit')}
          </Link>
          <Plain slip={slip} order="regulator.serveSlip" label="do.serve" done="do.served" />
          <Plain slip={slip} order="regulator.missSlip" label="do.miss" done="do.missed" />
        </>
      )}
      {state === 'absent' && isToday && (
        <Plain slip={slip} order="regulator.requeueSlip" label="do.requeue" done="do.requeued" />
      )}
      {state === 'served' && visitId === undefined && <Link to={toVisit}>{t('do.visitLater')}</Link>}
      {(state === 'waiting' || state === 'called' || state === 'absent') && <Cancel slip={slip} />}
    </div>
  );
};

const Plain = ({
  slip: { id, number },
  order,
  label,
  done,
}: {
  readonly slip: Slip;
  readonly order: 'regulator.serveSlip' | 'regulator.missSlip' | 'regulator.requeueSlip';
  readonly label: 'do.serve' | 'do.miss' | 'do.requeue';
  readonly done: 'do.served' | 'do.missed' | 'do.requeued';
}) => {
  const t = useText();
  const { send, pending, failure } = useOrder(order);
  const act = () =>
    void send({ params: { slipId: id }, body: {} })
      .then(() => notify(t(done, { number })))
      .catch(() => undefined);
  return (
    <>
      <Button size="small" loading={pending} onClick={act}>
        {t(label)}
      </Button>
      <ProblemAlert failure={failure} />
    </>
  );
};

const Cancel = ({ slip: { id, number } }: { readonly slip: Slip }) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.cancelSlip"
      label={t('do.cancel')}
      small
      danger
      initial={{ reason: '' }}
      fieldNames={() => ({ reason: t('do.reason') })}
      partsOf={({ reason }) => ({ params: { slipId: id }, body: { reason: reason.trim() } })}
      onDone={() => notify(t('do.cancelled', { number }))}
    >
      {({ reason }, change) => (
        <>
          <p>{t('do.cancelNote')}</p>
          <ReasonField label={t('do.reason')} value={reason} onChange={(next) => change({ reason: next })} />
        </>
      )}
    </ActDialog>
  );
};
