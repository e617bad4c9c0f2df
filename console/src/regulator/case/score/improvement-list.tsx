import { useNames, useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import type { ScoreExplanation } from './explanation.ts';
import { numberText, withUnit } from './number-text.ts';

type Improvement = ScoreExplanation['improvements'][number];
const shownAtOnce = 6;

/** 怎样提高, most points to gain first: what to supply, or where a figure would have to go. */
export const ImprovementList = ({ explained }: { readonly explained: ScoreExplanation }) => {
  const t = useCaseText();
  const [first, rest] = [
    explained.improvements.slice(0, shownAtOnce),
    explained.improvements.slice(shownAtOnce),
  ];
  if (first.length === 0) return <p className={styles['soft']}>{t('improve.none')}</p>;
  return (
    <>
      <p className={styles['small']}>{t('improve.note')}</p>
      <Gains list={first} />
      {rest.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t('improve.more', { count: rest.length })}</summary>
          <Gains list={rest} />
        </details>
      )}
    </>
  );
};

const Gains = ({ list }: { readonly list: readonly Improvement[] }) => {
  const t = useCaseText();
  const language = useLanguage();
  const wayOf = useWay();
  return (
    <ol className={styles['gains']}>
      {list.map((improvement) => (
        <li key={improvement.id}>
          <span>
            {improvement.name[language]}
            <br />
            <span className={styles['soft']}>{wayOf(improvement)}</span>
          </span>
          <span className={styles['gain']}>
            {t('improve.gain', { points: numberText(improvement.gain) })}
          </span>
        </li>
      ))}
    </ol>
  );
};

const useWay = () => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const definitions = useReference()?.facts ?? [];
  const unitOf = (field: string): string => {
    const unit = definitions.find(({ id }) => id === field)?.unit ?? '';
    return unit === '' ? '' : t(`unit.${unit as '万元' | '人' | '件'}`);
  };
  return ({ kind, fields, from, next, full, leadingFactForFull, unit }: Improvement): string => {
    const facts = fields.map(names.fact);
    if (kind === 'supply') return t('improve.supply', { facts: facts.join(t('and')) });
    if (full === null || next === null) return t('improve.peers');
    const target = withUnit(next, unit[language]);
    const way =
      from === null
        ? t('improve.to', { to: target })
        : t('improve.fromTo', { from: withUnit(from, unit[language]), to: target });
    if (leadingFactForFull === null || fields.length < 2) return way;
    return `${way}${t('improve.leading', {
      fact: facts[0] ?? '',
      value: `${numberText(leadingFactForFull)} ${unitOf(fields[0] ?? '')}`,
    })}`;
  };
};
