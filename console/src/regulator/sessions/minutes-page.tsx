import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseView, Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { ownerName } from '../../parts/owner-name.ts';
import { bareName } from '../../parts/shown-name.ts';
import { Wide } from '../../parts/wide.tsx';
import { Page } from '../../shell/page.tsx';
import { useAgendaCases } from './applicant-names.ts';
import { Missing } from './changes.tsx';
import { diagnosisIn, prescriptionsOf } from './conclusion.ts';
import styles from './minutes.module.css';
import { unitsAsked } from './present.ts';
import { useText } from './texts.ts';

/** 会诊纪要, written by what was recorded; prints on A4. */
export const MinutesPage = () => {
  const { sessionId = '' } = useParams();
  const t = useText();
  const ask = useAsk('regulator.viewSession', { params: { sessionId } });
  return (
    <Page
      title={t('minutes.title')}
      actions={
        <div className={styles['actions']}>
          <Link to={`/sessions/${encodeURIComponent(sessionId)}`}>{t('minutes.back')}</Link>
          <Button type="primary" onClick={() => print()}>
            {t('minutes.print')}
          </Button>
        </div>
      }
    >
      <AskState ask={ask} rows={12}>
        {(session) => <Minutes session={session} />}
      </AskState>
    </Page>
  );
};

const Minutes = ({ session }: { readonly session: Session }) => {
  const t = useText();
  const names = useNames();
  const cases = useAgendaCases(session);
  const applicants = new Map(
    [...cases.values()].map(({ applicant }) => [applicant.identity.code, bareName(applicant.name)]),
  );
  const named = (ids: readonly string[]) =>
    ids.map((id) => applicants.get(id) ?? names.organisation(id)).join('、') || t('minutes.none');
  const { attended, state, agenda } = session;
  const invited = unitsAsked(session);
  const persons = new Map(session.attendance?.map((one) => [one.orgId, one.persons]));
  const present = attended
    .map((id) => {
      const who = persons.get(id) ?? [];
      const unit = applicants.get(id) ?? names.organisation(id);
      return who.length > 0 ? t('minutes.unit', { unit, persons: who.join('、') }) : unit;
    })
    .join('；');
  return (
    <article className={styles['minutes']}>
      {state !== 'closed' && <p className={`${styles['draft']} screen-only`}>{t('minutes.draft')}</p>}
      <dl className={styles['head']}>
        <Row name={t('minutes.when')}>
          <CivilDate moment={session.startsAt} withTime />
        </Row>
        <Row name={t('minutes.place')}>{session.place}</Row>
        <Row name={t('minutes.conveners')}>{named(session.conveners)}</Row>
        {state === 'closed' ? (
          <>
            <Row name={t('minutes.present')}>{present || t('minutes.none')}</Row>
            <Row name={t('minutes.absent')}>{named(invited.filter((id) => !attended.includes(id)))}</Row>
          </>
        ) : (
          <Row name={t('minutes.invited')}>{named(invited)}</Row>
        )}
        {session.begun && session.begun.missing.length > 0 && (
          <Row name={t('minutes.missing')}>
            <Missing session={session} />
          </Row>
        )}
        {session.emergency !== undefined && <Row name={t('minutes.emergency')}>{session.emergency}</Row>}
        <Row name={t('list.cases')}>{t('minutes.cases', { count: agenda.length })}</Row>
      </dl>
      {agenda.map((item, at) => {
        const view = cases.get(item.caseId);
        return (
          view && <CaseMinutes key={item.caseId} number={at + 1} view={view} session={session} item={item} />
        );
      })}
      <footer className={styles['sign']}>
        <span>{t('minutes.recorder')}</span>
        <span>{t('minutes.reviewer')}</span>
      </footer>
    </article>
  );
};

const CaseMinutes = ({
  number,
  view,
  session,
  item,
}: {
  readonly number: number;
  readonly view: CaseView;
  readonly session: Session;
  readonly item: Session['agenda'][number];
}) => {
  const t = useText();
  const names = useNames();
  const diagnosis = diagnosisIn(view, session.id);
  const prescriptions = prescriptionsOf(view, session.id);
  const reasons = new Set(
    view.rounds.flatMap(({ lines, at }) =>
      Date.parse(at) > Date.parse(session.startsAt)
        ? []
        : lines.flatMap(({ answer }) =>
            answer?.kind === 'declined'
              ? answer.reasonCodes.map((code) => names.reason(code, answer.reasonTableVersion))
              : [],
          ),
    ),
  );
  return (
    <section className={styles['case']}>
      <h2>
        {number}. <FirmName name={view.applicant.name} />{' '}
        <span className={`${styles['code']} numbers`}>{view.applicant.identity.code}</span>
      </h2>
      <dl className={styles['head']}>
        <Row name={t('minutes.need')}>
          <Money fen={view.need.amountFen} /> · {t('firm.months', { count: view.need.tenorMonths })} ·{' '}
          {names.purpose(view.need.purpose)}
        </Row>
        {reasons.size > 0 && <Row name={t('minutes.problem')}>{[...reasons].join('、')}</Row>}
        <Row name={t('minutes.findings')}>
          {diagnosis && diagnosis.findings.length > 0 ? (
            <ul className={styles['findings']}>
              {diagnosis.findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          ) : (
            t('minutes.none')
          )}
        </Row>
        <Row name={t('minutes.conclusion')}>
          {item.disposition ? names.disposition(item.disposition) : t('minutes.noConclusion')}
        </Row>
        {diagnosis?.note && <Row name={t('minutes.note')}>{diagnosis.note}</Row>}
      </dl>
      {prescriptions.length > 0 && (
        <Wide label={t('minutes.prescriptions')}>
          <table className={styles['prescriptions']}>
            <caption className="unseen">{t('minutes.prescriptions')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('minutes.measure')}</th>
                <th scope="col">{t('minutes.owner')}</th>
                <th scope="col">{t('minutes.due')}</th>
              </tr>
            </thead>
            <tbody>
              {prescriptions.map(({ id, code, catalogueVersion, measure, ownerOrgId, dueOn }) => (
                <tr key={id}>
                  <td>
                    {names.prescription(code, catalogueVersion)}：{measure}
                  </td>
                  <td>{ownerName(names, view.applicant, ownerOrgId)}</td>
                  <td>
                    <CivilDate date={dueOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
};

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
