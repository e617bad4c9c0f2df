import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { notify } from '../../shell/notices.tsx';
import { Page } from '../../shell/page.tsx';
import { studioPath } from './paths.ts';
import { SlipActs } from './slip-acts.tsx';
import styles from './studios.module.css';
import { useText } from './texts.ts';

type View = AnswerOf<'regulator.viewSlip'>;
type Props = { readonly view: View };

/** 取号单: printed for whoever waits, and what became of it. */
export const SlipPage = () => {
  const { slipId = '' } = useParams();
  const t = useText();
  const ask = useAsk('regulator.viewSlip', { params: { slipId } });
  return (
    <Page
      title={t('one.title')}
      actions={
        ask.data && (
          <div className={styles['ways']}>
            <Link to={studioPath(ask.data.studio.id)}>{t('board.back')}</Link>
            <Button onClick={() => print()}>{t('one.print')}</Button>
          </div>
        )
      }
    >
      <AskState ask={ask} rows={6}>
        {(view) => (
          <>
            <Ticket view={view} />
            <Facts view={view} />
            <Records view={view} />
          </>
        )}
      </AskState>
    </Page>
  );
};

/** What goes on paper: the number, where, when, and how many are in front; nothing of whose it is. */
const Ticket = ({ view: { slip, studio, before } }: Props) => {
  const t = useText();
  return (
    <article className={styles['ticket']}>
      <p>{studio.name}</p>
      <p className={styles['big']}>{t('slip.number', { number: slip.number })}</p>
      {before !== undefined && <p>{t('slip.before', { before })}</p>}
      <p>
        <CivilDate moment={slip.at} withTime />
      </p>
      <p>{studio.place}</p>
      <p className={styles['soft']}>{t('one.keep')}</p>
    </article>
  );
};

const Facts = ({ view }: Props) => {
  const t = useText();
  const { roles } = useSession();
  const { slip, leftOver, caseId } = view;
  const { firm, call, visitId } = slip;
  const isToday = slip.day === civilDateAt(serverNow());
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('one.state'), `${t(`state.${slip.state}`)}${leftOver ? ` · ${t('state.leftOver')}` : ''}`],
    [t('one.wants'), slip.wants],
    ...(firm ? [[t('one.firm'), [firm.name, firm.identity?.code].filter(Boolean).join(' ')] as const] : []),
    ...(slip.phone === undefined ? [] : [[t('one.phone'), slip.phone] as const]),
    ...(call
      ? [
          [
            t('one.call'),
            <span key="call">
              {call.desk} <CivilDate moment={call.at} withTime />
            </span>,
          ] as const,
        ]
      : []),
    ...(visitId === undefined
      ? []
      : [
          [
            t('slip.visit'),
            <Link key="visit" to={`/visits/${encodeURIComponent(visitId)}`}>
              {t('slip.visit')}
            </Link>,
          ] as const,
        ]),
    ...(caseId === undefined
      ? []
      : [
          [
            t('one.case'),
            <Link key="case" to={`/cases/${encodeURIComponent(caseId)}`}>
              {t('one.caseLink')}
            </Link>,
          ] as const,
        ]),
  ];
  return (
    <section className={`${styles['card']} screen-only`}>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SlipActs slip={{ ...slip, ...(leftOver && { leftOver }) }} isToday={isToday} main />
      {roles.includes('lead') && !slip.erased && (
        <div className={styles['ways']}>
          <Erase view={view} />
        </div>
      )}
    </section>
  );
};

const Erase = ({ view: { slip } }: Props) => {
  const t = useText();
  const names = useNames();
  const bases = useReference()?.erasureBases ?? [];
  return (
    <ActDialog
      order="regulator.eraseSlip"
      label={t('do.erase')}
      small
      danger
      initial={{ basis: 'purposeAchieved' as const, reference: '' }}
      fieldNames={() => ({ reference: t('do.eraseReference') })}
      partsOf={(body) => ({ params: { slipId: slip.id }, body })}
      onDone={() => notify(t('do.erased'))}
    >
      {({ basis, reference }, change) => (
        <>
          <p>{t('do.eraseNote')}</p>
          <ChoiceField
            label={t('do.eraseBasis')}
            value={basis}
            options={bases.map(({ id }) => ({
              value: id as typeof basis,
              label: names.erasureBasis(id),
            }))}
            onChange={(next) => change({ basis: next })}
          />
          <TextField
            label={t('do.eraseReference')}
            value={reference}
            onChange={(next) => change({ reference: next })}
          />
        </>
      )}
    </ActDialog>
  );
};

const Records = ({ view: { slip, names, chainWhole } }: Props) => {
  const t = useText();
  const { erasureBasis } = useNames();
  return (
    <section className={`${styles['stack']} screen-only`} aria-label={t('one.record')}>
      <h2>{t('one.record')}</h2>
      <p className={chainWhole ? styles['soft'] : styles['bad']}>
        {t(chainWhole ? 'one.whole' : 'one.broken')}
      </p>
      <ol className={styles['records']}>
        {slip.records.map(({ seq, at, by, act }) => (
          <li key={seq}>
            <CivilDate moment={at} withTime /> {t(`act.${act.type}`)} {act.desk} ·{' '}
            {bareName(names[by.personId] ?? t('person.gone'))}
            {act.reason !== undefined && ` · ${t('act.reason', { reason: act.reason })}`}
            {act.basis !== undefined && ` · ${erasureBasis(act.basis)} ${act.reference ?? ''}`}
          </li>
        ))}
      </ol>
    </section>
  );
};
