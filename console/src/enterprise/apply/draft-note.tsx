import { ConfirmCommand } from '../../parts/confirm-command.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';

/** That all is kept, where, for how long, and how to take it away from a device that others use. */
export const DraftNote = ({
  kept,
  present,
  first,
  onClear,
}: {
  readonly kept: 'yes' | 'no' | undefined;
  /** Whether there is anything to clear. */
  readonly present: boolean;
  readonly first: boolean;
  readonly onClear: () => void;
}) => {
  const t = useText();
  return (
    <aside className={styles['draftNote']} aria-label={t('draft.label')}>
      <p role="status">{kept === undefined ? '' : t(`draft.kept.${kept}`)}</p>
      <p className={styles['soft']}>{t(first ? 'draft.note' : 'draft.short')}</p>
      {present && (
        <ConfirmCommand
          label={t('draft.clear')}
          title={t('draft.clearTitle')}
          onConfirm={async () => onClear()}
          danger
        >
          {t('draft.clearText')}
        </ConfirmCommand>
      )}
    </aside>
  );
};
