import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useRef, useState } from 'react';
import { useOrder } from '../api/use-order.ts';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { usePartText } from '../parts/texts.ts';
import { notify } from '../shell/notices.tsx';
import type { CaseDocument } from './case-document.ts';
import type { DocumentAudience } from './choices.ts';
import styles from './documents.module.css';
import { useDocumentText } from './texts.ts';

const longestReason = 4000;

/** 撤回, with a reason that stays on record. */
export const RemoveDocument = ({
  audience,
  caseId,
  document,
}: {
  readonly audience: DocumentAudience;
  readonly caseId: string;
  readonly document: CaseDocument;
}) => {
  const t = useDocumentText();
  const words = usePartText();
  const remove = useOrder(`${audience}.removeDocument` as 'regulator.removeDocument');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { name } = document;
  const close = () => {
    setOpen(false);
    setMissing(false);
    remove.reset();
  };
  const confirm = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') {
      field.current?.focus();
      return;
    }
    const sent = remove.send({ params: { caseId, documentId: document.id }, body: { reason } });
    const isDone = await sent.then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    setOpen(false);
    notify(t('removed', { name }));
  };
  return (
    <>
      <Button size="small" aria-label={t('removeNamed', { name })} onClick={() => setOpen(true)}>
        {t('remove')}
      </Button>
      <Dialog open={open} title={t('remove.title')} onClose={close}>
        <p className={styles['name']}>{name}</p>
        <p>{t('remove.text')}</p>
        <label htmlFor={id} className={styles['reason']}>
          {t('remove.reason')}
          <Input.TextArea
            ref={field as never}
            id={id}
            value={reason}
            autoSize={{ minRows: 2 }}
            maxLength={longestReason}
            status={missing ? 'error' : ''}
            aria-invalid={missing}
            aria-describedby={missing ? `${id}-missing` : undefined}
            onChange={({ target }) => {
              setReason(target.value);
              setMissing(false);
            }}
          />
        </label>
        {missing && (
          <p role="alert" id={`${id}-missing`} className={styles['faults']}>
            {t('remove.missing')}
          </p>
        )}
        <ProblemAlert failure={remove.failure} />
        <DialogActions>
          <Button onClick={close}>{words('confirm.cancel')}</Button>
          <Button type="primary" danger loading={remove.pending} onClick={() => void confirm()}>
            {t('remove')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
