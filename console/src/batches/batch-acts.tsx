import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useNavigate } from 'react-router';
import { useOrder } from '../api/use-order.ts';
import { useSession } from '../auth/session.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { notify } from '../shell/notices.tsx';
import { type Batch, useBatchLabel } from './batch-label.ts';
import styles from './batches.module.css';
import { useText } from './texts.ts';

type Props = { readonly batch: Batch };

/** What its reader may do with it now, as the server says. */
export const BatchActs = ({ batch }: Props) => {
  const { may } = batch;
  if (may.length === 0) return null;
  return (
    <div className={`${styles['tools']} screen-only`}>
      {may.includes('push') && <Push batch={batch} />}
      {may.includes('acknowledge') && <Acknowledge batch={batch} />}
      {may.includes('callBack') && <CallBack batch={batch} />}
      {may.includes('discard') && <Discard batch={batch} />}
    </div>
  );
};

const Push = ({ batch: { id, kind, state } }: Props) => {
  const t = useText();
  const labelOf = useBatchLabel();
  const { send, pending, failure } = useOrder('regulator.pushBatch');
  const push = () =>
    void send({ params: { batchId: id }, body: {} })
      .then((after) => notify(after.number ? t('do.pushed', { label: labelOf(after) }) : t('do.notPushed')))
      .catch(() => undefined);
  const label = kind === 'application' ? 'do.putForward' : 'do.push';
  return (
    <>
      <Button type="primary" loading={pending} onClick={push}>
        {t(state === 'pushing' ? 'do.pushOn' : label)}
      </Button>
      <ProblemAlert failure={failure} />
    </>
  );
};

const Acknowledge = ({ batch: { id, kind } }: Props) => {
  const t = useText();
  const isBank = useSession().audience === 'bank';
  const isList = kind === 'application';
  return (
    <ActDialog
      order={isBank ? 'bank.acknowledgeBatch' : 'regulator.acknowledgeBatch'}
      label={t(isList ? 'do.sign' : 'do.acknowledge')}
      look="primary"
      initial={{}}
      partsOf={() => ({ params: { batchId: id }, body: {} })}
      onDone={() => notify(t('do.acknowledged'))}
    >
      {() => <p>{t(isList ? 'do.signNote' : 'do.acknowledgeNote')}</p>}
    </ActDialog>
  );
};

const CallBack = ({ batch: { id, kind, state, callBackBegun } }: Props) => {
  const t = useText();
  const isList = kind === 'application';
  return (
    <ActDialog
      order="regulator.callBackBatch"
      label={t(state === 'callingBack' ? 'do.callBackOn' : 'do.callBack')}
      danger
      initial={{ reason: callBackBegun?.reason ?? '' }}
      fieldNames={() => ({ reason: t('do.reason') })}
      partsOf={({ reason }) => ({ params: { batchId: id }, body: { reason: reason.trim() } })}
      onDone={() => notify(t('do.calledBack'))}
    >
      {({ reason }, change) => (
        <>
          <p>{t(isList ? 'do.callBackList' : 'do.callBackNote')}</p>
          <Field label={t('do.reason')}>
            {(field) => (
              <>
                <Input.TextArea
                  id={field}
                  rows={2}
                  maxLength={500}
                  value={reason}
                  {...(!isList && { 'aria-describedby': `${field}-hint` })}
                  onChange={({ target }) => change({ reason: target.value })}
                />
                {!isList && (
                  <p id={`${field}-hint`} className={styles['soft']}>
                    {t('do.reasonHint')}
                  </p>
                )}
              </>
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
};

const Discard = ({ batch: { id } }: Props) => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <ActDialog
      order="regulator.discardBatch"
      label={t('do.discard')}
      danger
      initial={{}}
      partsOf={() => ({ params: { batchId: id }, body: {} })}
      onDone={() => {
        notify(t('do.discarded'));
        void navigate('/batches');
      }}
    >
      {() => <p>{t('do.discardNote')}</p>}
    </ActDialog>
  );
};
