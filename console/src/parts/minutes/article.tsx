import type { ReactNode } from 'react';
import { useNames } from '../../api/use-reference.ts';
import { CivilDate } from '../civil-date.tsx';
import { FirmName } from '../firm-name.tsx';
import { Money } from '../money.tsx';
import { Wide } from '../wide.tsx';
import { countVotes } from './counted.ts';
import styles from './minutes.module.css';
import { useText } from './texts.ts';
import {
  type Content,
  type Difference,
  type FirmPart,
  useFollowUpLine,
  useRowText,
  useUnitName,
} from './words.ts';

type Text = Pick<Content, 'head' | 'firms'>;
type Props = {
  readonly content: Text;
  readonly differs: readonly Difference[];
  /** What the rows that differ said before. */
  readonly before?: Text | undefined;
  readonly erased?: readonly string[];
  readonly children?: ReactNode;
};

/** 纪要 on A4: the session, then firm by firm. */
export const MinutesArticle = ({ content, differs, before, erased = [], children }: Props) => {
  const t = useText();
  const { head, firms } = content;
  const unit = useUnitName(content);
  const list = (ids: readonly string[]) => ids.map(unit).join(t('and')) || t('none');
  const followUp = useFollowUpLine(content);
  const earlier = useRowText(before ?? content);
  const row = (name: Difference['row'], caseId?: string) => {
    const isChanged = differs.some((one) => one.row === name && one.caseId === caseId);
    return { isChanged, before: isChanged && before ? earlier(name, caseId) : undefined };
  };
  const missing = head.missing.map(({ party, orgId, caseId }) => {
    const firm = firms.find((one) => one.caseId === caseId);
    return orgId !== undefined ? unit(orgId) : firm ? unit(firm.code) : t(`party.${party}`);
  });
  return (
    <article className={styles['minutes']}>
      <dl className={styles['head']}>
        <Row name={t('when')} {...row('when')}>
          <CivilDate moment={head.startsAt} withTime />
        </Row>
        <Row name={t('place')} {...row('place')}>
          {head.place}
        </Row>
        <Row name={t('conveners')} {...row('conveners')}>
          {list(head.conveners)}
        </Row>
        <Row name={t('present')} {...row('attendance')}>
          {head.present
            .map(({ orgId, persons }) =>
              persons.length > 0
                ? t('unit', { unit: unit(orgId), persons: persons.join(t('and')) })
                : unit(orgId),
            )
            .join('；') || t('none')}
        </Row>
        {head.absent.length > 0 && <Row name={t('absent')}>{list(head.absent)}</Row>}
        {missing.length > 0 && (
          <Row name={t('missing')} {...row('missing')}>
            {t('missing.text', { names: missing.join(t('and')), reason: head.begunWithout ?? '' })}
          </Row>
        )}
        {head.emergency !== undefined && (
          <Row name={t('emergency')} {...row('emergency')}>
            {head.emergency}
          </Row>
        )}
        <Row name={t('cases')}>
          {t('cases.count', { count: firms.length })}
          {erased.length > 0 && `；${t('cases.erased', { count: erased.length })}`}
        </Row>
      </dl>
      {firms.map((firm, at) => (
        <Firm
          key={firm.caseId}
          number={at + 1}
          firm={firm}
          unit={unit}
          followUp={followUp}
          row={(name) => row(name, firm.caseId)}
        />
      ))}
      {children}
    </article>
  );
};

const Firm = ({
  number,
  firm,
  unit,
  followUp,
  row,
}: {
  readonly number: number;
  readonly firm: FirmPart;
  readonly unit: (orgId: string) => string;
  readonly followUp: ReturnType<typeof useFollowUpLine>;
  readonly row: (name: Difference['row']) => {
    readonly isChanged: boolean;
    readonly before: string | undefined;
  };
}) => {
  const t = useText();
  const names = useNames();
  const there =
    firm.persons.length > 0
      ? t('firm.there', { persons: firm.persons.join(t('and')) })
      : t(firm.wasThere ? 'firm.thereUnnamed' : 'firm.notThere');
  const reasons = firm.reasons.map(({ bankId, codes, tableVersion }) => {
    const words = codes.map((code) => names.reason(code, tableVersion)).join(t('and'));
    return bankId === '' ? words : t('reasons.of', { bank: unit(bankId), reasons: words });
  });
  const conclusion =
    firm.movedTo !== undefined
      ? t('disposition.moved')
      : firm.disposition
        ? names.disposition(firm.disposition)
        : t('disposition.none');
  return (
    <section className={styles['case']}>
      <h2>
        {number}. <FirmName name={firm.name} />{' '}
        <span className={`${styles['code']} numbers`}>{firm.code}</span>
      </h2>
      <dl className={styles['head']}>
        <Row name={t('need')} {...row('need')}>
          <Money fen={firm.amountFen} /> · {t('months', { count: firm.tenorMonths })} ·{' '}
          {names.purpose(firm.purpose)}
        </Row>
        <Row name={t('firm')} {...row('firm')}>
          {there}
        </Row>
        {reasons.length > 0 && (
          <Row name={t('reasons')} {...row('reasons')}>
            <Lines of={[...new Set(reasons)]} />
          </Row>
        )}
        {(firm.findings.length > 0 || row('findings').isChanged) && (
          <Row name={t('findings')} {...row('findings')}>
            {firm.findings.length > 0 ? <Lines of={firm.findings} /> : t('none')}
          </Row>
        )}
        <Row name={t('disposition')} {...row('disposition')}>
          {conclusion}
        </Row>
        {firm.decision && (
          <Row name={t('decision')} {...row('decision')}>
            <Decision decision={firm.decision} unit={unit} />
          </Row>
        )}
        {((firm.followUps ?? []).length > 0 || row('followUps').isChanged) && (
          <Row name={t('followUps')} {...row('followUps')}>
            {firm.followUps ? <Lines of={firm.followUps.map(followUp)} /> : t('none')}
          </Row>
        )}
        {firm.note && (
          <Row name={t('note')} {...row('note')}>
            {firm.note}
          </Row>
        )}
      </dl>
      {firm.prescriptions.length > 0 && <Prescriptions firm={firm} unit={unit} />}
    </section>
  );
};

const Decision = ({
  decision: { text, votes },
  unit,
}: {
  readonly decision: NonNullable<FirmPart['decision']>;
  readonly unit: (orgId: string) => string;
}) => {
  const t = useText();
  // Whose vote is not the reader's to know is counted and not named.
  const named = (votes ?? []).filter(({ orgId }) => orgId !== '');
  return (
    <>
      {text}
      {votes && <div>{t('decision.votes', countVotes(votes))}</div>}
      {named.length > 0 && (
        <div className={styles['code']}>
          {named
            .map(({ orgId, voice }) => t('decision.who', { unit: unit(orgId), voice: t(`voice.${voice}`) }))
            .join(t('and'))}
        </div>
      )}
    </>
  );
};

const Prescriptions = ({
  firm,
  unit,
}: {
  readonly firm: FirmPart;
  readonly unit: (orgId: string) => string;
}) => {
  const t = useText();
  const names = useNames();
  return (
    <Wide label={t('prescriptions')}>
      <table className={styles['prescriptions']}>
        <caption className="unseen">{t('prescriptions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col">{t('owner')}</th>
            <th scope="col">{t('due')}</th>
          </tr>
        </thead>
        <tbody>
          {firm.prescriptions.map(({ id, code, catalogueVersion, measure, ownerOrgId, dueOn }) => (
            <tr key={id}>
              <td>
                {names.prescription(code, catalogueVersion)}：{measure}
              </td>
              <td>{unit(ownerOrgId)}</td>
              <td>
                <CivilDate date={dueOn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <ul className={styles['findings']}>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const Row = ({
  name,
  isChanged = false,
  before,
  children,
}: {
  readonly name: string;
  readonly isChanged?: boolean;
  readonly before?: string | undefined;
  readonly children: ReactNode;
}) => {
  const t = useText();
  return (
    <div className={isChanged ? styles['changed'] : undefined}>
      <dt>{name}</dt>
      <dd>
        {children}
        {before !== undefined && <div className={styles['before']}>{t('before', { text: before })}</div>}
      </dd>
    </div>
  );
};
