import Button from 'antd/es/button';
import { useState } from 'react';
import type { CaseView } from '../../../api/routes.ts';
import { download } from '../../../api/save-file.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { notify } from '../../../shell/notices.tsx';
import { Part } from './part.tsx';
import { usePersonalText } from './texts.ts';

/** 副本 on a written request. */
export const CopyPart = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await download('regulator.personalInformation', undefined, { caseId: view.id });
      notify(t('copy.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Part
      title={t('copy.title')}
      action={
        <Button loading={busy} onClick={() => void save()}>
          {t('copy.save')}
        </Button>
      }
    >
      <p>{t('copy.lead')}</p>
      <ProblemAlert failure={failure} />
    </Part>
  );
};
