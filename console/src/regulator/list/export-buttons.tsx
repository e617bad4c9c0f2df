import Button from 'antd/es/button';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { sortText, useListAddress } from '../../parts/list-address.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import { askExport, fetchExport } from './fetch-export.ts';
import styles from './list.module.css';
import { useText } from './texts.ts';

const formats = ['xlsx', 'csv'] as const;

const ExportsDialog = lazy(async () => ({
  default: (await import('./exports-dialog.tsx')).ExportsDialog,
}));

/** 导出: the list as it is filtered, all its pages, with what the banks answered; a long one is made in the background. */
export const ExportButtons = () => {
  const t = useText();
  const language = useLanguage();
  const { query, sort, filtered } = useListAddress();
  const [busy, setBusy] = useState<(typeof formats)[number]>();
  const [failure, setFailure] = useState<unknown>();
  const [open, setOpen] = useState(false);
  const save = async (format: (typeof formats)[number]) => {
    setBusy(format);
    setFailure(undefined);
    const { limit: _limit, cursor: _cursor, counts: _counts, sort: _sort, ...filter } = query;
    try {
      const wanted = { ...filter, ...(sort && { sort: sortText(sort) }) };
      const { id, state } = await askExport(wanted, { format, language });
      if (state === 'ready') {
        await fetchExport(id);
        notify(t('export.done'));
      } else setOpen(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <div className={styles['export']}>
      {formats.map((format) => (
        <Button
          key={format}
          loading={busy === format}
          disabled={busy !== undefined}
          onClick={() => void save(format)}
        >
          {t(filtered ? 'export.filtered' : 'export.all', { format: format.toUpperCase() })}
        </Button>
      ))}
      <Button onClick={() => setOpen(true)}>{t('exports.open')}</Button>
      <ProblemAlert failure={failure} />
      <Suspense>{open && <ExportsDialog onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
};
