import { lazy, Suspense, useState } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';

const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form.tsx')).WithdrawForm }));

/** 撤回申报, until money has flowed. */
export const WithdrawButton = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  if ((view.outcome?.disbursements.length ?? 0) > 0) return null;
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className={styles['quiet']} onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </button>
      <Dialog open={open} title={t('withdraw.title')} onClose={close}>
        <Suspense>
          <WithdrawForm view={view} onClose={close} />
        </Suspense>
      </Dialog>
    </>
  );
};
