import { Link } from 'react-router';
import { useText as useTeamText } from '../team/texts.ts';
import { useColleagues } from '../team/use-colleagues.ts';
import { WorkloadTable } from '../team/workload-table.tsx';
import { Panel } from './bars.tsx';

/** 各人工作量, for the people of a work group. */
export const Workloads = () => {
  const t = useTeamText();
  const { isOwn } = useColleagues();
  if (!isOwn) return null;
  return (
    <Panel title={t('team.all')} note={t('team.note')}>
      <WorkloadTable />
      <p>
        <Link to="/team">{t('team.title')}</Link>
      </p>
    </Panel>
  );
};
