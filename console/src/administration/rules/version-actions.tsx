import { useOrder } from '../../api/use-order.ts';
import { useSession } from '../../auth/session.ts';
import { AskDialog } from './ask-dialog.tsx';
import { VersionDifference } from './difference-list.tsx';
import type { VersionView } from './rule-words.ts';
import styles from './rules.module.css';
import { useText } from './texts.ts';

/** The next steps of a version: its maker submits or discards, another person approves or returns. */
export const VersionActions = ({
  view,
  unsaved,
}: {
  readonly view: VersionView;
  readonly unsaved: boolean;
}) => {
  const t = useText();
  const { personId, roles } = useSession();
  const submit = useOrder('administration.submitRule');
  const approve = useOrder('administration.approveRule');
  const back = useOrder('administration.returnRule');
  const discard = useOrder('administration.discardRule');
  const { kind, id, version, edition, status, proposedFrom, makers } = view;
  if (!roles.includes('rulesAdministrator') || (status !== 'draft' && status !== 'submitted')) return null;
  const isMaker = makers.some((maker) => maker.personId === personId);
  const parts = { params: { kind, id, version }, version: edition };
  const title = { version };
  return (
    <div className={styles['actions']}>
      {status === 'draft' && (
        <AskDialog
          label={t('act.submit')}
          title={t('act.submit.title')}
          text={unsaved ? t('act.submit.first') : t('act.submit.text')}
          dayLabel={t('act.submit.day')}
          reasonLabel={t('edit.note')}
          day={proposedFrom}
          primary={!unsaved}
          disabled={unsaved}
          failure={submit.failure}
          onGive={async ({ day, reason }) => {
            await submit.send({ ...parts, body: { validFrom: day, ...(reason && { note: reason }) } });
          }}
        >
          <VersionDifference version={view} />
        </AskDialog>
      )}
      {status === 'submitted' && !isMaker && (
        <>
          <AskDialog
            label={t('act.approve')}
            title={t('act.approve.title', title)}
            text={t('act.approve.text')}
            dayLabel={t('act.approve.day')}
            day={proposedFrom}
            primary
            failure={approve.failure}
            onGive={({ day }) => approve.send({ ...parts, body: { validFrom: day } })}
          >
            <VersionDifference version={view} />
          </AskDialog>
          <AskDialog
            label={t('act.return')}
            title={t('act.return.title', title)}
            text={t('version.otherChecks')}
            reasonLabel={t('act.return.reason')}
            reasonNeeded
            failure={back.failure}
            onGive={({ reason }) => back.send({ ...parts, body: { reason } })}
          />
        </>
      )}
      {isMaker && (
        <AskDialog
          label={t('act.discard')}
          title={t('act.discard.title', title)}
          text={t('act.discard.text')}
          danger
          failure={discard.failure}
          onGive={() => discard.send({ ...parts, body: {} })}
        />
      )}
      {status === 'submitted' && isMaker && (
        <span className={styles['hint']}>{t('version.otherChecks')}</span>
      )}
    </div>
  );
};
