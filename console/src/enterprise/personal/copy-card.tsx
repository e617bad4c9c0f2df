import Button from 'antd/es/button';
import { useState } from 'react';
import { download } from '../../api/save-file.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import styles from '../enterprise.module.css';
import { usePersonalText } from './texts.ts';

/** 副本: everything that is held, of all own cases, to take along. */
export const CopyCard = () => {
  const t = usePersonalText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await download('enterprise.personalInformation');
      notify(t('copy.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles['card']} aria-labelledby="copy">
      <h2 id="copy">{t('copy.title')}</h2>
      <p className={styles['soft']}>{t('copy.lead')}</p>
      <div>
        <Button loading={busy} onClick={() => void save()}>
          {t('copy.save')}
        </Button>
      </div>
      <ProblemAlert failure={failure} />
    </section>
  );
};
