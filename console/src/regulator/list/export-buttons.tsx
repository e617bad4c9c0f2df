import Button from 'antd/es/button';
import { useState } from 'react';
import { download } from '../../api/save-file.ts';
import { useLanguage } from '../../i18n/language.ts';
import { sortText, useListAddress } from '../../parts/list-address.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import styles from './list.module.css';
import { useText } from './texts.ts';

const formats = ['xlsx', 'csv'] as const;

/** 导出: the list as it is filtered, all its pages, with what the banks answered. */
export const ExportButtons = () => {
  const t = useText();
  const language = useLanguage();
  const { query, sort, filtered } = useListAddress();
  const [busy, setBusy] = useState<(typeof formats)[number]>();
  const [failure, setFailure] = useState<unknown>();
  const save = async (format: (typeof formats)[number]) => {
    setBusy(format);
    setFailure(undefined);
    const { limit: _limit, cursor: _cursor, ...filter } = query;
    try {
      await download('regulator.exportCases', {
        ...filter,
        ...(sort && { sort: sortText(sort) }),
        format,
        language,
      });
      notify(t('export.done'));
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
      <ProblemAlert failure={failure} />
    </div>
  );
};
