import { useOrder } from '../api/use-order.ts';
import { usePhone } from '../app/use-media.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { ConfirmCommand } from '../parts/confirm-command.tsx';
import { EmptyState } from '../parts/states.tsx';
import { notify } from '../shell/notices.tsx';
import styles from './leave.module.css';
import { useText } from './texts.ts';
import { type Leave, type Leaves, useLeaveWords } from './use-leaves.ts';

/** Who is away and who covers, now and ahead; each can be ended by whom it is of, or by a lead. */
export const LeaveList = ({ of }: { readonly of: Leaves }) => {
  const t = useText();
  const phone = usePhone();
  if (of.leaves.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return phone ? <Cards of={of} /> : <Table of={of} />;
};

const Table = ({ of }: { readonly of: Leaves }) => {
  const t = useText();
  const { nameOf } = useLeaveWords(of);
  return (
    <table className={styles['table']}>
      <caption className="unseen">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('days')}</th>
          <th scope="col">{t('cover')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">
            <span className="unseen">{t('end')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {of.leaves.map((leave) => (
          <tr key={leave.id}>
            <th scope="row">{nameOf(leave.personId)}</th>
            <td>
              <Days leave={leave} />
            </td>
            <td>
              <Cover leave={leave} of={of} />
            </td>
            <td>{t(leave.state)}</td>
            <td>
              <End leave={leave} of={of} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Cards = ({ of }: { readonly of: Leaves }) => {
  const t = useText();
  const { nameOf } = useLeaveWords(of);
  return (
    <ul className={styles['cards']} aria-label={t('caption')}>
      {of.leaves.map((leave) => (
        <li key={leave.id}>
          <span>
            <strong>{nameOf(leave.personId)}</strong> · {t(leave.state)}
          </span>
          <span>
            <Days leave={leave} />
          </span>
          <span>
            {t('cover')} <Cover leave={leave} of={of} />
          </span>
          <End leave={leave} of={of} />
        </li>
      ))}
    </ul>
  );
};

const Days = ({ leave: { from, until } }: { readonly leave: Leave }) => (
  <>
    <CivilDate date={from} />
    {from !== until && (
      <>
        {' – '}
        <CivilDate date={until} />
      </>
    )}
  </>
);

const Cover = ({ leave, of }: { readonly leave: Leave; readonly of: Leaves }) => {
  const t = useText();
  const { nameOf, rolesText } = useLeaveWords(of);
  const { coverId, coverGone, notCovered } = leave;
  return (
    <>
      {coverGone ? t('cover.gone', { name: nameOf(coverId) }) : nameOf(coverId)}
      {!coverGone && notCovered.length > 0 && (
        <p className={styles['soft']}>{t('not.covered', { roles: rolesText(notCovered) })}</p>
      )}
    </>
  );
};

const End = ({ leave, of }: { readonly leave: Leave; readonly of: Leaves }) => {
  const t = useText();
  const { nameOf } = useLeaveWords(of);
  const { send, failure } = useOrder('signedIn.endLeave');
  if (!leave.mayEnd) return null;
  const name = nameOf(leave.personId);
  const what = leave.state === 'running' ? 'end' : 'callOff';
  return (
    <ConfirmCommand
      label={t(what)}
      title={t(`${what}.title`)}
      failure={failure}
      onConfirm={() =>
        send({ params: { leaveId: leave.id }, body: {} }).then(() => notify(t('ended', { name })))
      }
    >
      {t('end.text', { name, cover: nameOf(leave.coverId) })}
    </ConfirmCommand>
  );
};
