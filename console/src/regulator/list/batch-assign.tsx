import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { call } from '../../api/call.ts';
import type { BodyOf, CaseSummary } from '../../api/routes.ts';
import { ChoiceField } from '../../parts/field.tsx';
import { useColleagues } from '../team/use-colleagues.ts';
import { BatchDialog } from './batch-dialog.tsx';
import styles from './list.module.css';
import { useText } from './texts.ts';
import { type Chosen, isOver, useBatch } from './use-batch.ts';

const inTurn = 'turns';

/** 批量指派经办人: one person for all, or in turn by who has the fewest; each case is answered on its own. */
export const BatchAssign = ({
  chosen,
  onClose,
}: {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const field = useId();
  const { people, nameOf, turns } = useColleagues(chosen.length);
  const [who, setWho] = useState<string>();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState<readonly string[]>();
  /** The turns as they stood when the batch began: what it assigns changes them. */
  const plan = sent ?? turns;
  const toOf = (caseId: string): string | undefined => {
    if (who !== inTurn) return who;
    return plan[chosen.findIndex(({ summary: { id } }) => id === caseId)];
  };
  const batch = useBatch<CaseSummary>(chosen, {
    look: async (summary) => (isOver(summary) ? { skip: 'over' } : summary),
    act: (caseId, _, circumstances) => {
      const to = toOf(caseId);
      const said = reason.trim();
      const body: BodyOf<'regulator.assign'> = { ...(to && { to }), ...(said && { reason: said }) };
      return call('regulator.assign', { params: { caseId }, body, ...circumstances });
    },
  });
  const run = () => {
    if (who === undefined || (who === inTurn && plan.length === 0)) {
      setMissing(true);
      return;
    }
    setSent(plan);
    void batch.run();
  };
  const able = people.filter(({ assignable }) => assignable);
  return (
    <BatchDialog
      title={t('assign.title')}
      note={t('assign.note')}
      chosen={chosen}
      progress={batch.progress}
      planText={({ id, more }) => {
        const to = toOf(id);
        const from = more?.assignee === undefined ? t('assignee.none') : nameOf(more.assignee);
        return to === undefined ? from : t('assign.plan', { from, to: nameOf(to) });
      }}
      skipText={() => t('assign.skip.over')}
      doneText={t('assign.done')}
      ready={batch.left}
      runLabel={t('assign.run', { count: batch.left })}
      busy={batch.busy}
      onRun={run}
      onClose={onClose}
    >
      <div className={styles['field']}>
        <ChoiceField
          label={t('assign.to')}
          value={who}
          options={[
            { value: inTurn, label: t('assign.turns') },
            ...able.map(({ id, load: { open, overdue }, away }) => ({
              value: id,
              label: t(away ? 'assign.loadAway' : 'assign.load', { name: nameOf(id), open, overdue }),
            })),
          ]}
          onChange={(value) => {
            setWho(value);
            setMissing(false);
          }}
        />
        {missing && (
          <span role="alert" className={styles['failed']}>
            {t('assign.missing')}
          </span>
        )}
        <label htmlFor={field}>{t('assign.reason')}</label>
        <Input
          id={field}
          value={reason}
          maxLength={500}
          disabled={sent !== undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </BatchDialog>
  );
};
