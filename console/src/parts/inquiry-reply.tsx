import type { CaseView } from '../api/routes.ts';
import { useNames, useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { CivilDate } from './civil-date.tsx';
import styles from './inquiry.module.css';
import { useInquiryText } from './inquiry-texts.ts';
import { useDay } from './use-day.ts';

type Inquiry = NonNullable<CaseView['inquiries']>[number];
type Asked = Inquiry['asked'];
type Answer = Inquiry['answers'][number];

/** What figures are called, with their unit. */
export const useFactNames = () => {
  const language = useLanguage();
  const facts = useReference()?.facts ?? [];
  return (id: string): { readonly name: string; readonly unit: string } => {
    const fact = facts.find((one) => one.id === id);
    return { name: fact?.name[language] ?? id, unit: unitText(fact?.unit, language) };
  };
};
const units: Readonly<Record<string, string>> = { 万元: '10,000 yuan', 人: 'people', 件: 'pieces' };
const unitText = (unit: string | undefined, language: 'zh' | 'en'): string =>
  unit === undefined ? '' : language === 'zh' ? unit : (units[unit] ?? unit);

/** 所询内容. */
export const AskedList = ({ asked }: { readonly asked: Asked }) => {
  const t = useInquiryText();
  const factOf = useFactNames();
  return (
    <ul className={styles['said']}>
      {asked.figures.map((id) => (
        <li key={id}>
          {t('asked.figures')} · {factOf(id).name}
        </li>
      ))}
      {asked.certificates.map((name) => (
        <li key={name}>
          {t('asked.certificates')} · {name}
        </li>
      ))}
      {asked.points && (
        <li>
          {t('asked.points')} <span className={styles['soft']}>{t('asked.pointsText')}</span>
        </li>
      )}
    </ul>
  );
};

/** 答复, with who gave it and when; `own`: what the enterprise says itself, where the reader may know. */
export const AnswerShown = ({
  answer: { at, by, reply },
  own,
}: {
  readonly answer: Answer;
  readonly own?: Readonly<Record<string, unknown>>;
}) => {
  const t = useInquiryText();
  const names = useNames();
  const factOf = useFactNames();
  const day = useDay();
  if (reply.result !== 'given')
    return (
      <p>
        {reply.result === 'none' ? t('answer.none') : t('answer.refused', { reason: reply.reason })}
        {reply.result === 'none' && reply.note ? ` · ${reply.note}` : ''}{' '}
        <span className={styles['soft']}>
          {names.organisation(by.orgId)} <CivilDate moment={at} />
        </span>
      </p>
    );
  const { figures, certificates, points, note, origin } = reply;
  const period = ({ fiscalYear, asAt }: (typeof figures)[number]) =>
    [
      fiscalYear === undefined ? [] : t('answer.year', { year: fiscalYear }),
      asAt === undefined ? [] : t('answer.asAt', { date: day(asAt) }),
    ]
      .flat()
      .join(' · ');
  return (
    <>
      <ul className={styles['said']}>
        {figures.map((figure) => {
          const { name, unit } = factOf(figure.field);
          const said = own?.[figure.field];
          return (
            <li key={figure.field}>
              <span>
                {name}：<strong className="numbers">{figure.value}</strong> {unit}{' '}
                <span className={styles['soft']}>{period(figure)}</span>
              </span>
              {own && typeof said === 'number' && said !== figure.value && (
                <span className={styles['warn']}>
                  {t('answer.firm', { value: `${said} ${unit}` })} · {t('answer.differs')}
                </span>
              )}
              {own && said === undefined && <span className={styles['soft']}>{t('answer.filled')}</span>}
            </li>
          );
        })}
        {certificates.map((one) => (
          <li key={`${one.name} ${one.number}`}>
            <span>{one.name}</span>
            <span className={styles['soft']}>
              {one.until === undefined
                ? t('answer.certificate', { ...one, from: day(one.from) })
                : t('answer.certificateUntil', { ...one, from: day(one.from), until: day(one.until) })}
            </span>
          </li>
        ))}
        {points && (
          <li>
            <span>
              {t('asked.points')}：{t('answer.points', { ...points, on: day(points.on) })}
            </span>
            <span className={styles['soft']}>{t('answer.pointsText')}</span>
          </li>
        )}
      </ul>
      {note && <p>{note}</p>}
      <p className={styles['soft']}>
        {t('answer.by', { who: names.organisation(by.orgId), origin: t(`origin.${origin}`) })} ·{' '}
        <CivilDate moment={at} />
      </p>
    </>
  );
};
