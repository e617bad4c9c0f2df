import type { AnswerOf } from '../../../api/routes.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Explain } from '../../../parts/explain.tsx';
import { bareWords } from '../../../parts/shown-name.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

type Product = AnswerOf<'regulator.matching'>['fits'][number];
type Rule = Product['rules'][number];

const order: readonly Rule['outcome'][] = ['fail', 'unknown', 'notComparable', 'pass', 'notStated'];

/** One product: the one thing missing or what speaks for it in a line, every rule behind 「为什么」. */
export const ProductReasons = ({ product }: { readonly product: Product }) => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const { productId, bankId, verdict, rules, repair, rankedBy } = product;
  const unmet = rules.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notStated');
  const sorted = rules.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return (
    <article className={styles['product']}>
      <div>
        <h3>{names.product(productId)}</h3>
        <span className={styles['soft']}>{names.organisation(bankId)}</span>
      </div>
      {verdict === 'fits' && rankedBy.length > 0 && (
        <p className={styles['soft']}>
          {t('group.rankedBy', { list: rankedBy.map(({ text }) => text[language]).join(t('semicolon')) })}
        </p>
      )}
      {repair && <p className={styles['missing']}>{t('product.repair', { text: repair.text[language] })}</p>}
      {verdict === 'doesNotFit' && unmet[0] && (
        <p className={styles['soft']}>
          {unmet.map(({ text }) => bareWords(text[language])).join(t('semicolon'))}
        </p>
      )}
      <Explain label={t('why.product', { name: names.product(productId) })}>
        <ul className={styles['rules']}>
          {sorted.map(({ dimension, outcome, text }) => (
            <li key={dimension} data-outcome={outcome}>
              <OutcomeMark outcome={outcome} />
              {bareWords(text[language])}
            </li>
          ))}
        </ul>
      </Explain>
    </article>
  );
};

/** The mark's form says it too; the sentence beside it says it in words. */
const OutcomeMark = ({ outcome }: Pick<Rule, 'outcome'>) => (
  <svg
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
  >
    {outcome === 'pass' && <path d="M3 8.5l3.2 3.2L13 4.8" />}
    {outcome === 'fail' && <path d="M4 4l8 8M12 4l-8 8" />}
    {(outcome === 'unknown' || outcome === 'notComparable') && <path d="M8 3v6M8 11.5v1.5" />}
    {outcome === 'notStated' && <path d="M4 8h8" />}
  </svg>
);
