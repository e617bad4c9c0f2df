import type { AnswerOf } from '../../api/routes.ts';
import { useText } from './texts.ts';
import styles from './twins.module.css';

type Reasons = AnswerOf<'regulator.twinPairs'>['pairs'][number]['reasons'];

/** 疑似理由, each in words. */
export const ReasonList = ({ reasons }: { readonly reasons: Reasons }) => {
  const t = useText();
  return (
    <ul className={styles['reasons']}>
      {reasons.map(({ kind, differing }) => (
        <li key={kind}>{t(`reason.${kind}`, { count: differing ?? 0 })}</li>
      ))}
    </ul>
  );
};
