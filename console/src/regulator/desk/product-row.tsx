import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Explain } from '../../parts/explain.tsx';
import { bareWords } from '../../parts/shown-name.ts';
import styles from './desk.module.css';
import { mostCompared, type Product } from './groups.ts';
import { useText } from './texts.ts';
import { useTerms } from './use-terms.ts';

export type Picking = {
  readonly chosen: readonly string[];
  readonly compared: readonly string[];
  /** Absent where nothing can be recommended now. */
  readonly onChoose?: ((product: Product) => void) | undefined;
  readonly onCompare: (product: Product) => void;
};

/** One product: whose, why it stands here, what is missing, and every rule behind it. */
export const ProductRow = ({
  product,
  version,
  picking,
}: {
  readonly product: Product;
  readonly version: string;
  readonly picking: Picking;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const { productId, bankId, repair, rankedBy, rules } = product;
  const words = { bank: names.organisation(bankId), product: names.product(productId) };
  const compared = picking.compared.includes(productId);
  const { onChoose } = picking;
  return (
    <li className={styles['product']} data-chosen={picking.chosen.includes(productId) || undefined}>
      <div className={styles['productHead']}>
        <div>
          <strong>{words.product}</strong>
          <span className={styles['soft']}> {words.bank}</span>
        </div>
        <div className={styles['picks']}>
          <label>
            <input
              type="checkbox"
              aria-label={t('product.compare.of', words)}
              checked={compared}
              disabled={!compared && picking.compared.length >= mostCompared}
              onChange={() => picking.onCompare(product)}
            />
            {t('product.compare')}
          </label>
          {onChoose && !product.barred && (
            <label className={styles['choose']}>
              <input
                type="checkbox"
                aria-label={t('product.choose', words)}
                checked={picking.chosen.includes(productId)}
                onChange={() => onChoose(product)}
              />
              {t('product.choose.short')}
            </label>
          )}
        </div>
      </div>
      <Terms product={product} />
      {repair && (
        <p className={styles['missing']}>{t('product.missing', { repair: repair.text[language] })}</p>
      )}
      {rankedBy.length > 0 && (
        <ul className={styles['reasons']}>
          {rankedBy.map(({ kind, text }) => (
            <li key={kind + text.en}>{text[language]}</li>
          ))}
        </ul>
      )}
      <Explain label={t('product.rules', { product: words.product })}>
        <ul className={styles['rules']}>
          {rules.map(({ dimension, outcome, text }) => (
            <li key={dimension} data-outcome={outcome}>
              <RuleMark outcome={outcome} />
              {bareWords(text[language])}
            </li>
          ))}
        </ul>
        <p className={styles['soft']}>{t('product.version', { version })}</p>
      </Explain>
    </li>
  );
};

/** 产品要素 beside each other: how much, at which rate, how long, from which score on. */
const Terms = ({ product }: { readonly product: Product }) => {
  const terms = useTerms();
  return (
    <dl className={styles['terms']}>
      {terms(product).map(({ id, name, text }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd className="numbers">{text}</dd>
        </div>
      ))}
    </dl>
  );
};

type Outcome = Product['rules'][number]['outcome'];

/** The sentence says the outcome; the mark lets the eye find it. */
export const RuleMark = ({ outcome }: { readonly outcome: Outcome }) => (
  <span aria-hidden="true" className={styles['ruleMark']}>
    {outcome === 'pass' ? '✓' : outcome === 'notStated' ? '·' : '✕'}
  </span>
);
