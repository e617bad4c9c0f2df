import Button from 'antd/es/button';
import { useState } from 'react';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { sizeText } from '../../documents/size-text.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import { type ExportReport, fetchExport } from './fetch-export.ts';
import styles from './list.module.css';
import { useText } from './texts.ts';

/** So that a bar is seen to move. */
const refreshMs = 1500;

/** 导出任务: what is being made, what can be fetched and until when. */
export const ExportsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const ask = useAsk('regulator.listExports', {}, { refreshMs });
  return (
    <Dialog open wide title={t('exports.title')} onClose={onClose}>
      <p>{t('exports.note')}</p>
      <AskState ask={ask} rows={3}>
        {({ exports, names }) =>
          exports.length === 0 ? (
            <p className={styles['soft']}>{t('exports.none')}</p>
          ) : (
            <ul className={styles['exports']}>
              {exports.map((one) => (
                <ExportLine key={one.id} one={one} who={names[one.askedBy] ?? one.askedBy} />
              ))}
            </ul>
          )
        }
      </AskState>
      <DialogActions>
        <Button onClick={onClose}>{t('batch.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const ExportLine = ({ one, who }: { readonly one: ExportReport; readonly who: string }) => {
  const t = useText();
  const cancel = useOrder('regulator.cancelExport');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { id, name, state, total, written, bytes, askedAt, expiresAt, downloads } = one;
  const fetchIt = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await fetchExport(id);
      notify(t('export.done'));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <strong>{name}</strong>
      <p className={styles['soft']}>
        {who} · <CivilDate moment={askedAt} withTime />
      </p>
      {state === 'running' && (
        <p className={styles['going']} role="status">
          <progress
            value={total === undefined ? undefined : written}
            max={Math.max(total ?? 1, 1)}
            aria-label={name}
          />
          <span className="numbers">
            {total === undefined ? t('exports.looking') : t('exports.progress', { written, total })}
          </span>
        </p>
      )}
      {state === 'ready' && (
        <p className={styles['soft']}>
          {t('exports.ready', { count: written })} · {sizeText(bytes ?? 0)} ·{' '}
          {t('exports.downloads', { count: downloads })} · {t('exports.until')}{' '}
          {expiresAt !== undefined && <CivilDate moment={expiresAt} withTime />}
        </p>
      )}
      {(state === 'failed' || state === 'cancelled') && <p>{t(`exports.${state}`)}</p>}
      {state === 'running' && (
        <Button
          loading={cancel.pending}
          onClick={() => void cancel.send({ params: { exportId: id }, body: {} }).catch(() => {})}
        >
          {t('exports.cancel')}
        </Button>
      )}
      {state === 'ready' && (
        <Button loading={busy} onClick={() => void fetchIt()}>
          {t('exports.download')}
        </Button>
      )}
      <ProblemAlert failure={failure ?? cancel.failure} />
    </li>
  );
};
