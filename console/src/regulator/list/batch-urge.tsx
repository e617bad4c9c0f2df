import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { call } from '../../api/call.ts';
import type { BodyOf, CaseSummary } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { holderText } from '../../parts/case-columns.tsx';
import { DueBadge } from '../../parts/due-badge.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { usePartText } from '../../parts/texts.ts';
import { useFormDraft } from '../../parts/use-form-draft.ts';
import { useUnsavedGuard } from '../../parts/use-unsaved-guard.ts';
import { BatchDialog } from './batch-dialog.tsx';
import styles from './list.module.css';
import { useText } from './texts.ts';
import { type Chosen, isOver, useBatch } from './use-batch.ts';

/** 批量催办: one note to whoever has each of the cases. */
export const BatchUrge = ({ chosen, onClose }: { readonly chosen: Chosen; readonly onClose: () => void }) => {
  const t = useText();
  const field = useId();
  const draft = useFormDraft('batch-urge', false);
  const [note, setNote] = useState(String(draft.kept?.values['note'] ?? ''));
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState(false);
  const batch = useBatch<CaseSummary>(chosen, {
    look: async (summary) => (isOver(summary) ? { skip: 'over' } : summary),
    act: (caseId, _, circumstances) => {
      const body: BodyOf<'regulator.urge'> = { note: note.trim() };
      return call('regulator.urge', { params: { caseId }, body, ...circumstances });
    },
  });
  useUnsavedGuard(note !== '' && !sent);
  const run = () => {
    if (note.trim() === '') {
      setMissing(true);
      document.getElementById(field)?.focus();
      return;
    }
    setSent(true);
    draft.drop();
    void batch.run();
  };
  return (
    <BatchDialog
      title={t('urge.title')}
      note={t('urge.about')}
      chosen={chosen}
      progress={batch.progress}
      planText={(summary) => <Holder summary={summary} />}
      skipText={() => t('urge.skip.over')}
      doneText={t('urge.done')}
      ready={batch.left}
      runLabel={t('urge.run', { count: batch.left })}
      busy={batch.busy}
      onRun={run}
      onClose={onClose}
    >
      <div className={styles['field']}>
        <label htmlFor={field}>{t('urge.note')}</label>
        <Input.TextArea
          id={field}
          value={note}
          maxLength={4000}
          autoSize={{ minRows: 2 }}
          disabled={sent}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby={missing ? `${field}-error` : undefined}
          placeholder={t('urge.example')}
          onChange={({ target }) => {
            setNote(target.value);
            draft.keep({ note: target.value }, undefined);
            setMissing(false);
          }}
        />
        {missing && (
          <span id={`${field}-error`} role="alert" className={styles['failed']}>
            {t('urge.missing')}
          </span>
        )}
      </div>
    </BatchDialog>
  );
};

/** Whom the words will reach, and how the case stands. */
const Holder = ({ summary }: { readonly summary: CaseSummary }) => {
  const t = useText();
  const names = useNames();
  const tp = usePartText();
  const { stage, round, outcomeStep, dueAt, workingDaysLeft, dueProvisional, dueOnDayOff } = summary;
  return (
    <>
      {t('urge.plan', { who: holderText(summary, names, tp) })}{' '}
      <StageTag stage={stage} round={round} step={outcomeStep} />{' '}
      {dueAt !== undefined && (
        <DueBadge
          dueAt={dueAt}
          workingDaysLeft={workingDaysLeft}
          provisional={dueProvisional}
          dayOff={dueOnDayOff}
        />
      )}
    </>
  );
};
