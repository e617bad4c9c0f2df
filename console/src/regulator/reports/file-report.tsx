import Input from 'antd/es/input';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { notify } from '../../shell/notices.tsx';
import { Differences } from './differences.tsx';
import type { Report } from './report-text.ts';
import { useText } from './texts.ts';

/** 签发报送, and where the month was filed before, 更正 with its reason. */
export const FileReport = ({
  report,
  onFiled,
}: {
  readonly report: Report;
  readonly onFiled: () => void;
}) => {
  const t = useText();
  const { month, standing, filings, differs } = report;
  const latest = filings[0];
  if (standing === 'running') return <span>{t('file.running')}</span>;
  return (
    <ActDialog
      order="regulator.fileReport"
      label={t(latest ? 'file.again' : 'file')}
      fieldNames={() => ({ reason: t('file.reason') })}
      initial={{ reason: '' }}
      partsOf={({ reason }) => ({
        params: { month },
        body: { after: latest?.seq ?? 0, ...(reason.trim() && { reason: reason.trim() }) },
      })}
      onDone={() => {
        notify(t('file.done', { month }));
        onFiled();
      }}
    >
      {({ reason }, change) => (
        <>
          <p>{t('file.note')}</p>
          {latest && (
            <>
              {differs.length > 0 && (
                <Differences title={t('differs.since')} report={report} differences={differs} />
              )}
              <label htmlFor="report-reason">{t('file.reason')}</label>
              <Input.TextArea
                id="report-reason"
                rows={2}
                value={reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            </>
          )}
        </>
      )}
    </ActDialog>
  );
};
