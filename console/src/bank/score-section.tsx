import type { AnswerOf, CaseView } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { type Language, useLanguage } from '../i18n/language.ts';
import { AskState } from '../parts/ask-state.tsx';
import { ScoreLine } from '../parts/score-line.tsx';
import { ScoreSources, sourcesOf, useSourceText } from '../parts/score-sources.tsx';
import { Wide } from '../parts/wide.tsx';
import styles from './case.module.css';
import { useText } from './texts.ts';

/** 创新积分: the line with its label, a bar a class, and every indicator. */
export const ScoreSection = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const ask = useAsk(
    'bank.explainScore',
    { params: { caseId: view.id } },
    { enabled: view.score !== undefined },
  );
  if (!view.score) return null;
  return (
    <section className={styles['card']} aria-labelledby="score">
      <h2 id="score">{t('score.title')}</h2>
      <ScoreLine score={view.score} />
      <AskState ask={ask} rows={6}>
        {(explained) => (
          <>
            <Classes classes={explained.classes} />
            <div className={styles['soft']}>
              <ScoreSources of={sourcesOf(explained.indicators)} />
            </div>
            <details>
              <summary className={styles['more']}>
                {t('score.indicators', { count: explained.indicators.length })}
              </summary>
              <Indicators explained={explained} />
            </details>
          </>
        )}
      </AskState>
    </section>
  );
};

type Explained = AnswerOf<'bank.explainScore'>;

const Classes = ({ classes }: { readonly classes: Explained['classes'] }) => {
  const language = useLanguage();
  return (
    <div className={styles['bars']}>
      {classes.map(({ name, points, weight }) => (
        <div key={name.zh} style={{ display: 'contents' }}>
          <span>{name[language]}</span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ inlineSize: `${weight > 0 ? Math.min(100, (points / weight) * 100) : 0}%` }} />
          </span>
          <span className="numbers">
            {points.toFixed(2)} / {weight}
          </span>
        </div>
      ))}
    </div>
  );
};

const Indicators = ({ explained }: { readonly explained: Explained }) => {
  const t = useText();
  const language = useLanguage();
  const sourceText = useSourceText();
  const named = explained.indicators.some(({ source }) => source !== null);
  return (
    <Wide label={t('score.title')}>
      <table className={styles['table']}>
        <caption className="unseen">{t('score.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('score.indicator')}</th>
            <th scope="col" className={styles['end']}>
              {t('score.value')}
            </th>
            <th scope="col" className={styles['end']}>
              {t('score.points')}
            </th>
            {named && <th scope="col">{t('score.source')}</th>}
          </tr>
        </thead>
        <tbody>
          {explained.indicators.map(({ id, name, unit, raw, points, weight, missing, source }) => (
            <tr key={id}>
              <th scope="row">{name[language]}</th>
              <td className={styles['end']}>
                {raw === null ? (missing?.[language] ?? '—') : valueText(raw, unit[language], language)}
              </td>
              <td className={styles['end']}>
                {points.toFixed(2)} / {weight}
              </td>
              {named && <td>{source ? sourceText(source) : '—'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

const valueText = (value: number, unit: string, language: Language): string =>
  `${new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 }).format(value)} ${unit}`;
