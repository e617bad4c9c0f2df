import type { Session } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { useAgendaCases } from './applicant-names.ts';
import styles from './room.module.css';
import { useText } from './texts.ts';

type Change = NonNullable<Session['changes']>[number];

/** 变更记录, the latest first: what became of the session since it was convened. */
export const Changes = ({ session }: { readonly session: Session }) => {
  const t = useText();
  const { changes = [], begun, emergency } = session;
  if (changes.length === 0 && !begun && emergency === undefined) return null;
  return (
    <section className={styles['panel']} aria-label={t('changes.title')}>
      <h2>{t('changes.title')}</h2>
      <ul className={styles['plain']}>
        {emergency !== undefined && <li>{t('changes.emergency', { reason: emergency })}</li>}
        {begun && (
          <li>
            <CivilDate moment={begun.at} withTime /> {t('changes.begun')} <Missing session={session} />
          </li>
        )}
        {changes.toReversed().map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record only grows at its end
          <li key={changes.length - at}>
            <CivilDate moment={change.at} withTime /> <One session={session} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who was missing of those who must be there, and why it began all the same. */
export const Missing = ({ session }: { readonly session: Session }) => {
  const t = useText();
  const names = useNames();
  const cases = useAgendaCases(session);
  const { missing = [], reason } = session.begun ?? {};
  if (missing.length === 0) return null;
  const named = missing.map(({ party, orgId, caseId }) => {
    if (orgId !== undefined) return names.organisation(orgId);
    const firm = caseId === undefined ? undefined : cases.get(caseId)?.applicant.name;
    return firm === undefined ? t(`party.${party}`) : bareName(firm);
  });
  return <>{t('changes.missing', { names: named.join('、'), reason: reason ?? '' })}</>;
};

const One = ({ session, change }: { readonly session: Session; readonly change: Change }) => {
  const t = useText();
  const cases = useAgendaCases(session);
  const nameOf = (caseId: string) => bareName(cases.get(caseId)?.applicant.name ?? '…');
  switch (change.kind) {
    case 'rescheduled':
      return (
        <>
          {t('changes.rescheduled')} <CivilDate moment={change.from} withTime /> →{' '}
          <CivilDate moment={change.to} withTime /> · {change.place}；{change.reason}
        </>
      );
    case 'dateFixed':
      return (
        <>
          {t('changes.dateFixed')} <CivilDate moment={change.to} withTime />
        </>
      );
    case 'cancelled':
      return <>{t('changes.cancelled', { reason: change.reason })}</>;
    case 'caseLeft': {
      const note = cases
        .get(change.caseId)
        ?.diagnoses?.findLast(({ sessionId }) => sessionId === session.id)?.note;
      const where = t(change.toSessionId === undefined ? 'changes.toWaiting' : 'changes.toOther');
      return <>{[`${nameOf(change.caseId)} ${where}`, note].filter(Boolean).join('；')}</>;
    }
    case 'caseJoined':
      return (
        <>{`${nameOf(change.caseId)} ${t(change.fromSessionId === undefined ? 'changes.joined' : 'changes.fromOther')}`}</>
      );
    default:
      return change satisfies never;
  }
};
