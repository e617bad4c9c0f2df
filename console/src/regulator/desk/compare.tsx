import Button from 'antd/es/button';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { bareWords } from '../../parts/shown-name.ts';
import { Wide } from '../../parts/wide.tsx';
import styles from './desk.module.css';
import { type Product, withoutName } from './groups.ts';
import { useDimensionNames } from './product-groups.tsx';
import { RuleMark } from './product-row.tsx';
import { useText } from './texts.ts';
import { useTerms } from './use-terms.ts';

const verdictTexts = {
  fits: 'group.fits',
  nearlyFits: 'group.nearlyFits',
  doesNotFit: 'group.doesNotFit',
} as const;

/** 对比: up to three products, one row a condition. */
export const Compare = ({
  products,
  onClose,
}: {
  readonly products: readonly Product[];
  readonly onClose: () => void;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const dimensionName = useDimensionNames();
  const terms = useTerms();
  const dimensions = products[0]?.rules.map(({ dimension }) => dimension) ?? [];
  return (
    <Dialog open wide title={t('compare.title')} onClose={onClose}>
      <Wide className={styles['scroll']} label={t('compare.title')}>
        <table className={styles['compare']}>
          <thead>
            <tr>
              <th scope="col">{t('compare.condition')}</th>
              {products.map(({ productId, bankId }) => (
                <th key={productId} scope="col">
                  {names.product(productId)}
                  <span className={styles['soft']}>{names.organisation(bankId)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('compare.verdict')}</th>
              {products.map(({ productId, verdict }) => (
                <td key={productId}>{t(verdictTexts[verdict])}</td>
              ))}
            </tr>
            {products.some(({ repair }) => repair) && (
              <tr>
                <th scope="row">{t('compare.missing')}</th>
                {products.map(({ productId, repair }) => (
                  <td key={productId}>{repair?.text[language] ?? '—'}</td>
                ))}
              </tr>
            )}
            <tr>
              <th scope="row">{t('terms.rate')}</th>
              {products.map((product) => (
                <td key={product.productId} className="numbers">
                  {terms(product).find(({ id }) => id === 'rate')?.text}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('compare.reasons')}</th>
              {products.map(({ productId, rankedBy }) => (
                <td key={productId}>{rankedBy.map(({ text }) => text[language]).join('；') || '—'}</td>
              ))}
            </tr>
            {dimensions.map((dimension) => (
              <tr key={dimension}>
                <th scope="row">{dimensionName(dimension)}</th>
                {products.map(({ productId, rules }) => {
                  const rule = rules.find((one) => one.dimension === dimension);
                  return (
                    <td key={productId} data-outcome={rule?.outcome}>
                      {rule && (
                        <>
                          <RuleMark outcome={rule.outcome} /> {withoutName(bareWords(rule.text[language]))}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <DialogActions>
        <Button onClick={onClose}>{t('compare.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
