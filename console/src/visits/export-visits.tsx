import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOf } from '../api/routes.ts';
import { download } from '../api/save-file.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { notify } from '../shell/notices.tsx';
import { useText } from './texts.ts';

/** 导出走访台账: what the register is narrowed to, all its pages. */
export const ExportVisits = ({ query }: { readonly query: QueryOf<'regulator.listVisits'> }) => {
  const t = useText();
  const language = useLanguage();
  const isBank = useSession().audience === 'bank';
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    const { limit: _limit, cursor: _cursor, ...narrowing } = query;
    try {
      await download(isBank ? 'bank.exportVisits' : 'regulator.exportVisits', { ...narrowing, language });
      notify(t('list.exported'));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button loading={busy} onClick={() => void save()}>
        {t('list.export')}
      </Button>
      <ProblemAlert failure={failure} />
    </>
  );
};
