import type { ReactNode } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { answerStateOf } from '../../parts/asked-line.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Money } from '../../parts/money.tsx';
import { ScoreLine } from '../../parts/score-line.tsx';
import styles from './desk.module.css';
import { useText } from './texts.ts';

/** 企业需求 on the left, with what was tried before. */
export const NeedPanel = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const names = useNames();
  const { need, applicant, score } = view;
  const banks = (ids: readonly string[] | undefined, none: string) =>
    ids && ids.length > 0 ? ids.map((id) => names.organisation(id)).join('、') : none;
  return (
    <aside className={styles['need']} aria-label={t('need.title')}>
      <h2>{t('need.title')}</h2>
      <dl>
        <Fact name={t('need.amount')}>
          <strong>
            <Money fen={need.amountFen} />
          </strong>
        </Fact>
        <Fact name={t('need.tenor')}>{t('need.months', { count: need.tenorMonths })}</Fact>
        <Fact name={t('need.purpose')}>
          {names.purpose(need.purpose)}
          {need.purposeText !== '' && <span className={styles['soft']}> {need.purposeText}</span>}
        </Fact>
        <Fact name={t('need.methods')}>
          {need.methods.length > 0 ? need.methods.map(names.method).join('、') : t('need.methods.any')}
        </Fact>
        <Fact name={t('need.wished')}>{banks(need.wishedBankIds, t('need.wished.none'))}</Fact>
        <Fact name={t('need.existing')}>{banks(applicant.existingBankIds, t('need.existing.none'))}</Fact>
        <Fact name={t('need.score')}>
          <ScoreLine score={score} />
        </Fact>
        <Fact name={t('need.industry')}>{names.industry(applicant.industry)}</Fact>
        <Fact name={t('need.founded')}>
          <CivilDate date={applicant.foundedOn} />
        </Fact>
      </dl>
      {view.rounds.length > 0 && (
        <section>
          <h3>{t('need.before')}</h3>
          <ul>
            {view.rounds.flatMap(({ number, lines }) =>
              lines.map((line) => (
                <li key={`${number} ${line.bankId}`}>
                  {t('need.before.round', { count: number })} · {names.organisation(line.bankId)} ·{' '}
                  {t(`answer.${answerStateOf(line)}`)}
                  {line.answer?.kind === 'declined' && (
                    <span className={styles['soft']}>
                      {' '}
                      {names.reason(line.answer.primaryReason, line.answer.reasonTableVersion)}
                    </span>
                  )}
                </li>
              )),
            )}
          </ul>
        </section>
      )}
    </aside>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
