import { useLanguage } from '../../../i18n/language.ts';
import { useSourceText } from '../../../parts/score-sources.tsx';
import { Wide } from '../../../parts/wide.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ScoreExplanation } from './explanation.ts';
import { numberText, withUnit } from './number-text.ts';

type Indicator = ScoreExplanation['indicators'][number];

/** Per indicator: what was found, what it counts for, where it comes from; a missing one says why. */
export const IndicatorTable = ({ explained }: { readonly explained: ScoreExplanation }) => {
  const t = useCaseText();
  // A column that would say nothing is not there.
  const named = explained.indicators.some(({ source, missing }) => source ?? missing);
  return (
    <Wide label={t('score.indicators')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('indicator.name')}</th>
            <th scope="col">{t('indicator.class')}</th>
            <th scope="col" data-number>
              {t('indicator.raw')}
            </th>
            <th scope="col" data-number>
              {t('indicator.normalised')}
            </th>
            <th scope="col" data-number>
              {t('indicator.points')}
            </th>
            {named && <th scope="col">{t('indicator.source')}</th>}
          </tr>
        </thead>
        <tbody>
          {explained.indicators.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} named={named} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

const Row = ({ indicator, named }: { readonly indicator: Indicator; readonly named: boolean }) => {
  const t = useCaseText();
  const language = useLanguage();
  const sourceText = useSourceText();
  const {
    name,
    unit,
    class: kind,
    kind: part,
    method,
    raw,
    normalised,
    points,
    weight,
    missing,
    source,
  } = indicator;
  return (
    <tr data-missing={missing !== null || undefined}>
      <th scope="row">
        {name[language]}
        {part === 'bonus' && <span className={styles['small']}> · {t('indicator.bonus')}</span>}
      </th>
      <td>{kind?.[language] ?? '—'}</td>
      <td data-number>{raw === null ? '—' : withUnit(raw, unit[language])}</td>
      <td data-number title={method[language]}>
        {normalised === null ? '—' : `${Math.round(normalised * 100)}%`}
      </td>
      <td data-number>
        {points.toFixed(2)} / {numberText(weight)}
      </td>
      {named && (
        <td>
          {missing
            ? t('indicator.missing', { reason: missing[language] })
            : source
              ? sourceText(source)
              : '—'}
        </td>
      )}
    </tr>
  );
};
