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
  if (!roles.includes('rulesAdministrator')) return null;
  if (view.standing === 'later') return <Withdrawal view={view} />;
  if (status !== 'draft' && status !== 'submitted') return null;
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

/** 撤回 what was approved and has not begun: one person asks, another agrees or lets it be. */
const Withdrawal = ({ view }: { readonly view: VersionView }) => {
  const t = useText();
  const { personId } = useSession();
  const ask = useOrder('administration.askRuleWithdrawal');
  const drop = useOrder('administration.dropRuleWithdrawal');
  const agree = useOrder('administration.withdrawRule');
  const { kind, id, version, edition, withdrawalAsked } = view;
  const parts = { params: { kind, id, version }, version: edition };
  const title = { version };
  if (!withdrawalAsked)
    return (
      <div className={styles['actions']}>
        <AskDialog
          label={t('act.askWithdrawal')}
          title={t('act.askWithdrawal.title', title)}
          text={t('act.askWithdrawal.text')}
          reasonLabel={t('act.askWithdrawal.reason')}
          reasonNeeded
          danger
          failure={ask.failure}
          onGive={({ reason }) => ask.send({ ...parts, body: { reason } })}
        />
      </div>
    );
  return (
    <div className={styles['actions']}>
      {withdrawalAsked.personId !== personId && (
        <AskDialog
          label={t('act.withdraw')}
          title={t('act.withdraw.title', title)}
          text={t('act.withdraw.text')}
          danger
          failure={agree.failure}
          onGive={() => agree.send({ ...parts, body: {} })}
        />
      )}
      <AskDialog
        label={t('act.dropWithdrawal')}
        title={t('act.dropWithdrawal.title', title)}
        text={t('act.dropWithdrawal.text')}
        failure={drop.failure}
        onGive={() => drop.send({ ...parts, body: {} })}
      />
    </div>
  );
};
