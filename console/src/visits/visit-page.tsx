import { Link, useParams } from 'react-router';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import { Money } from '../parts/money.tsx';
import { bareName } from '../parts/shown-name.ts';
import taskStyles from '../parts/task.module.css';
import { Page } from '../shell/page.tsx';
import { useText } from './texts.ts';
import { VisitActs } from './visit-acts.tsx';
import type { purposes } from './visit-values.ts';
import styles from './visits.module.css';

type View = AnswerOf<'regulator.viewVisit'>;
type Props = { readonly view: View };

/** 走访记录: what was said, what became of it, and what was done to the record. */
export const VisitPage = () => {
  const { visitId = '' } = useParams();
  const t = useText();
  const { audience } = useSession();
  const ask = useAsk(audience === 'bank' ? 'bank.viewVisit' : 'regulator.viewVisit', { params: { visitId } });
  return (
    <Page title={t('one.title')} actions={<Link to="/visits">{t('new.back')}</Link>}>
      <AskState ask={ask} rows={5}>
        {(view) => (
          <>
            <Shown view={view} />
            <Earlier view={view} />
            <Records view={view} />
          </>
        )}
      </AskState>
    </Page>
  );
};

const usePerson = ({ names }: View) => {
  const t = useText();
  return (id: string): string => bareName(names[id] ?? t('person.gone'));
};

const Shown = ({ view }: Props) => {
  const t = useText();
  const names = useNames();
  const person = usePerson(view);
  const { visit } = view;
  const { firm, wish, contact, taken } = visit;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('on'), <CivilDate key="on" date={visit.on} />],
    [
      t('one.who'),
      [visit.by.personId, ...visit.teammates].map(person).join('、') +
        ` · ${names.organisation(visit.by.orgId)}`,
    ],
    ...(visit.companions === undefined ? [] : [[t('companions'), visit.companions] as const]),
    ...(visit.slipId === undefined
      ? []
      : [
          [
            t('one.slip'),
            <Link key="slip" to={`/slips/${encodeURIComponent(visit.slipId)}`}>
              {t('one.slipLink')}
            </Link>,
          ] as const,
        ]),
    [t('one.group'), names.organisation(visit.group)],
    [t('need'), t(`need.${visit.need}`)],
    ...(wish
      ? [
          [
            t('one.wish'),
            <span key="wish" className={styles['said']}>
              {wish.purpose !== undefined && t(`purpose.${wish.purpose as (typeof purposes)[number]}`)}{' '}
              {wish.amountFen !== undefined && <Money fen={wish.amountFen} />} {wish.text}
            </span>,
          ] as const,
        ]
      : []),
    ...(contact
      ? [[t('one.contact'), [contact.name, contact.phone].filter(Boolean).join(' ')] as const]
      : []),
    ...(visit.note === undefined ? [] : [[t('note'), visit.note] as const]),
    [
      t('one.state'),
      taken ? (
        <Link key="case" to={`/cases/${encodeURIComponent(taken.caseId)}`}>
          {t(`standing.${taken.way}`)}
        </Link>
      ) : (
        t(
          visit.state === 'withdrawn'
            ? 'standing.withdrawn'
            : visit.need === 'need'
              ? 'standing.waiting'
              : 'standing.closed',
        )
      ),
    ],
  ];
  return (
    <article className={taskStyles['card']}>
      <h2>
        <FirmName name={firm.name ?? firm.identity?.code ?? t('firm.unnamed')} />
      </h2>
      {firm.identity && <p className={`${styles['soft']} numbers`}>{firm.identity.code}</p>}
      <dl className={taskStyles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className={taskStyles['measure']}>{value}</dd>
          </div>
        ))}
      </dl>
      <VisitActs view={view} />
    </article>
  );
};

const Earlier = ({ view }: Props) => {
  const t = useText();
  const names = useNames();
  const person = usePerson(view);
  const { earlier, visit } = view;
  if (earlier.length === 0) return null;
  return (
    <section className={taskStyles['section']} aria-label={t('one.earlier')}>
      <h2>{t('one.earlier')}</h2>
      {visit.state === 'recorded' && earlier.some(({ on }) => on === visit.on) && (
        <p role="status">{t('one.sameDay')}</p>
      )}
      <ul className={styles['cards']}>
        {earlier.map((one) => (
          <li key={one.id}>
            <Link to={`/visits/${encodeURIComponent(one.id)}`}>
              <CivilDate date={one.on} />
            </Link>
            <span>
              {person(one.personId)} · {names.organisation(one.orgId)} · {t(`need.${one.need}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Records = ({ view }: Props) => {
  const t = useText();
  const names = useNames();
  const person = usePerson(view);
  return (
    <section className={taskStyles['section']} aria-label={t('one.record')}>
      <h2>{t('one.record')}</h2>
      <p className={view.chainWhole ? styles['soft'] : styles['bad']}>
        {t(view.chainWhole ? 'one.whole' : 'one.broken')}
      </p>
      <ol className={styles['cards']}>
        {view.visit.records.map(({ seq, at, by, act }) => (
          <li key={seq}>
            <span>
              <CivilDate moment={at} /> {t(`act.${act.type}`)} · {person(by.personId)} ·{' '}
              {names.organisation(by.orgId)}
            </span>
            {act.reason !== undefined && (
              <span className={styles['said']}>{t('act.reason', { reason: act.reason })}</span>
            )}
            {act.basis !== undefined && (
              <span className={styles['soft']}>
                {names.erasureBasis(act.basis)} {act.reference}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
