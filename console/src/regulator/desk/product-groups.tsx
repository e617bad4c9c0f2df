import type { ReactNode } from 'react';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './desk.module.css';
import { countNotMet, excludedBanks, type Matching, type Product } from './groups.ts';
import { type Picking, ProductRow } from './product-row.tsx';
import { useText } from './texts.ts';

/** Three groups: fits, nearly fits with the one thing missing, does not fit with what is not met. */
export const ProductGroups = ({
  matching,
  picking,
}: {
  readonly matching: Matching;
  readonly picking: Picking;
}) => {
  const t = useText();
  const { fits, nearlyFits, catalogueVersion: version } = matching;
  const rows = (products: readonly Product[]) =>
    products.map((product) => (
      <ProductRow key={product.productId} product={product} version={version} picking={picking} />
    ));
  return (
    <div className={styles['groups']}>
      <Group title={t('group.fits')} count={fits.length} note={t('group.fits.note')}>
        {fits.length > 0 ? <ul>{rows(fits)}</ul> : <p>{t('group.fits.none')}</p>}
      </Group>
      <Group title={t('group.nearlyFits')} count={nearlyFits.length} note={t('group.nearlyFits.note')}>
        {nearlyFits.length > 0 ? <ul>{rows(nearlyFits)}</ul> : <p>{t('group.nearlyFits.none')}</p>}
      </Group>
      <Unfit matching={matching} picking={picking} />
      <Excluded matching={matching} />
    </div>
  );
};

const Unfit = ({ matching, picking }: { readonly matching: Matching; readonly picking: Picking }) => {
  const t = useText();
  const names = useDimensionNames();
  const { doesNotFit, catalogueVersion } = matching;
  const counts = countNotMet(doesNotFit)
    .map(([dimension, count]) => t('group.doesNotFit.count', { name: names(dimension), count }))
    .join(' · ');
  return (
    <Group title={t('group.doesNotFit')} count={doesNotFit.length}>
      {doesNotFit.length === 0 ? (
        <p>{t('group.doesNotFit.none')}</p>
      ) : (
        <>
          <p>{t('group.doesNotFit.counts', { counts })}</p>
          <details className={styles['unfit']}>
            <summary>{t('group.doesNotFit.open', { count: doesNotFit.length })}</summary>
            <ul>
              {doesNotFit.map((product) => (
                <ProductRow
                  key={product.productId}
                  product={product}
                  version={catalogueVersion}
                  // What does not fit cannot be recommended, only looked at.
                  picking={{ ...picking, onChoose: undefined }}
                />
              ))}
            </ul>
          </details>
        </>
      )}
    </Group>
  );
};

/** Banks of the catalogue that the register does not know are only counted: nobody here could be asked. */
const Excluded = ({ matching }: { readonly matching: Matching }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const known = new Set(useReference()?.organisations.map(({ id }) => id));
  const groups = excludedBanks(matching);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { bankIds }) => sum + bankIds.length, 0);
  return (
    <Group title={t('group.excluded')} count={count}>
      <ul>
        {groups.map(({ reason, bankIds }) => {
          const named = bankIds.filter((id) => known.has(id)).map((id) => names.organisation(id));
          const others = bankIds.length - named.length;
          if (others > 0) named.push(t('group.excluded.others', { count: others }));
          return (
            <li key={reason.en} className={styles['excluded']}>
              <strong>{named.join('、')}</strong> {reason[language]}
            </li>
          );
        })}
      </ul>
    </Group>
  );
};

export const useDimensionNames = (): ((id: string) => string) => {
  const language = useLanguage();
  const names = new Map<string, string>(
    useReference()?.dimensions.map(({ id, name }) => [id, name[language]]) ?? [],
  );
  return (id) => names.get(id) ?? id;
};

const Group = ({
  title,
  count,
  note,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly note?: string;
  readonly children: ReactNode;
}) => (
  <section className={styles['group']}>
    <header>
      <h2>
        {title} <span className="numbers">{count}</span>
      </h2>
      {note && <p>{note}</p>}
    </header>
    {children}
  </section>
);
