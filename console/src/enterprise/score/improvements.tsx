import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { adviceOf, type Improvement, valueText } from './improvement-view.ts';

/** As many as somebody can act on; the rest stays folded. */
const shownFirst = 5;

/** 怎样提高, most points to gain first. */
export const Improvements = ({ caseId }: { readonly caseId: string }) => {
  const t = useText();
  const ask = useAsk('enterprise.improvements', { params: { caseId } });
  return (
    <section className={styles['card']} aria-labelledby="improve">
      <h2 id="improve">{t('improve.title')}</h2>
      <AskState ask={ask}>
        {({ improvements, nextGrade }) => (
          <>
            {nextGrade && (
              <p>{t('improve.nextGrade', { grade: nextGrade.grade, points: nextGrade.points.toFixed(2) })}</p>
            )}
            {improvements.length === 0 ? <p>{t('improve.none')}</p> : <List of={improvements} />}
          </>
        )}
      </AskState>
    </section>
  );
};

const List = ({ of }: { readonly of: readonly Improvement[] }) => {
  const t = useText();
  const rest = of.slice(shownFirst);
  return (
    <>
      <Items of={of.slice(0, shownFirst)} />
      {rest.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t('improve.more', { count: rest.length })}</summary>
          <Items of={rest} />
        </details>
      )}
    </>
  );
};

const Items = ({ of }: { readonly of: readonly Improvement[] }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <ol className={styles['gains']}>
      {of.map((improvement) => {
        const { id, gain, name } = improvement;
        return (
          <li key={id}>
            <span className={styles['gain']}>{t('improve.gain', { points: gain.toFixed(2) })}</span>
            <div>
              <strong>{name[language]}</strong>
              <Advised improvement={improvement} />
            </div>
          </li>
        );
      })}
    </ol>
  );
};

const Advised = ({ improvement }: { readonly improvement: Improvement }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const advice = adviceOf(improvement);
  const value = (of: number | null) => (of === null ? '—' : valueText(of, improvement.unit, language));
  const facts = improvement.fields.map(names.fact).join(t('list.and'));
  switch (advice.kind) {
    case 'supply':
      return <p>{t('improve.supply', { facts })}</p>;
    case 'refresh':
      return <p>{t('improve.refresh', { facts })}</p>;
    case 'undefined':
      return <p>{t('improve.undefined', { facts })}</p>;
    case 'peers':
      return <p>{t('improve.peers', { from: value(advice.from) })}</p>;
    case 'reach':
      return (
        <p>
          {t('improve.now', { from: value(advice.from) })}
          {advice.next !== null && t('improve.step', { next: value(advice.next) })}
          {t('improve.full', { full: value(advice.full) })}
        </p>
      );
    default:
      return advice satisfies never;
  }
};
