import { Page } from '../../shell/page.tsx';
import { useText } from './texts.ts';
import { WorkloadTable } from './workload-table.tsx';

/** 团队: who has how much, what is late. */
export const TeamPage = () => {
  const t = useText();
  return (
    <Page title={t('team.title')} note={t('team.note')}>
      <WorkloadTable />
    </Page>
  );
};
