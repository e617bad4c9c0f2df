import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { call } from '../../api/call.ts';
import type { BodyOf } from '../../api/routes.ts';
import { useUnsavedGuard } from '../../parts/use-unsaved-guard.ts';
import { BatchDialog, type Chosen } from './batch-dialog.tsx';
import styles from './list.module.css';
import { useText } from './texts.ts';
import { useBatch } from './use-batch.ts';

/** 批量催办: one note to whoever has each of the cases. */
export const BatchUrge = ({
  cases,
  onClose,
}: {
  readonly cases: readonly Chosen[];
  readonly onClose: () => void;
}) => {
  const t = useText();
  const field = useId();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const batch = useBatch(
    cases.map(({ id }) => id),
    {
      look: async () => ({ note: note.trim() }),
      act: (caseId, _, idempotencyKey) => {
        const body: BodyOf<'regulator.urge'> = { note: note.trim() };
        return call('regulator.urge', { params: { caseId }, body, idempotencyKey });
      },
    },
  );
  useUnsavedGuard(note !== '' && batch.progress.size === 0);
  const run = async () => {
    if (note.trim() === '') {
      setMissing(true);
      document.getElementById(field)?.focus();
      return;
    }
    if (batch.progress.size === 0) await batch.preview();
    await batch.run();
  };
  return (
    <BatchDialog
      title={t('urge.title')}
      note={t('urge.about')}
      cases={cases}
      progress={
        batch.progress.size > 0
          ? batch.progress
          : new Map(cases.map(({ id }) => [id, { state: 'ready', ready: { note } }]))
      }
      planText={() => t('urge.plan')}
      skipText={(why) => why}
      doneText={t('urge.done')}
      ready={batch.left}
      runLabel={t('urge.run', { count: batch.left })}
      busy={batch.busy}
      onRun={() => void run()}
      onClose={onClose}
    >
      <div className={styles['field']}>
        <label htmlFor={field}>{t('urge.note')}</label>
        <Input.TextArea
          id={field}
          value={note}
          maxLength={4000}
          autoSize={{ minRows: 2 }}
          disabled={batch.progress.size > 0}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby={missing ? `${field}-error` : undefined}
          placeholder={t('urge.example')}
          onChange={({ target }) => {
            setNote(target.value);
            setMissing(false);
          }}
        />
        {missing && (
          <span id={`${field}-error`} role="alert" className={styles['failed']}>
            {t('urge.missing')}
          </span>
        )}
      </div>
    </BatchDialog>
  );
};
