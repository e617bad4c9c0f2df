import Button from 'antd/es/button';
import { Link } from 'react-router';
import { useOrder } from '../api/use-order.ts';
import { useNames } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import { Money } from '../parts/money.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { bareName } from '../parts/shown-name.ts';
import { Wide } from '../parts/wide.tsx';
import type { Batch } from './batch-label.ts';
import styles from './batches.module.css';
import { useText } from './texts.ts';

type Item = Batch['items'][number];

/** The cases of a list, as they were frozen, and their sum; of a draft each can be left out. */
export const BatchItems = ({ batch }: { readonly batch: Batch }) => {
  const t = useText();
  const names = useNames();
  const { kind, items, may, number } = batch;
  const isPushed = kind === 'recommendation';
  const changes = may.includes('change') && items.length > 1;
  const sum = items.reduce((total, { amountFen = 0 }) => total + amountFen, 0);
  return (
    <section aria-label={t('one.items')} className={styles['fields']}>
      <h2>
        {t('one.items')} <span className="numbers">{items.length}</span>
      </h2>
      {number && <p className={`${styles['soft']} screen-only`}>{t('one.frozen')}</p>}
      <Wide label={t('one.items')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('col.nth')}</th>
              <th scope="col">{t('col.firm')}</th>
              <th scope="col">{t('col.opened')}</th>
              <th scope="col">{t('col.need')}</th>
              {isPushed && <th scope="col">{t('col.product')}</th>}
              {changes && (
                <th scope="col">
                  <span className="unseen">{t('do.leaveOut')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((item, nth) => (
              <tr key={item.caseId}>
                <td className="numbers">{nth + 1}</td>
                <th scope="row">
                  <Firm item={item} />
                </th>
                <td>{item.openedAt !== undefined && <CivilDate moment={item.openedAt} />}</td>
                <td>
                  <Need item={item} />
                </td>
                {isPushed && <td>{item.productId !== undefined && names.product(item.productId)}</td>}
                {changes && (
                  <td>
                    <LeaveOut batch={batch} item={item} />
                  </td>
                )}
              </tr>
            ))}
            <tr>
              <td />
              <th scope="row">{t('one.sum')}</th>
              <td />
              <td>
                <Money fen={sum} />
              </td>
              {isPushed && <td />}
              {changes && <td />}
            </tr>
          </tbody>
        </table>
      </Wide>
    </section>
  );
};

const Firm = ({ item: { caseId, name, code } }: { readonly item: Item }) => {
  const t = useText();
  if (name === undefined)
    return (
      <>
        {t('one.hidden')} <span className="numbers">{caseId}</span>
      </>
    );
  return (
    <>
      <Link to={`/cases/${encodeURIComponent(caseId)}`}>
        <FirmName name={name} />
      </Link>
      <br />
      <span className={`${styles['soft']} numbers`}>{code}</span>
    </>
  );
};

const Need = ({ item: { amountFen, tenorMonths, purpose } }: { readonly item: Item }) => {
  const t = useText();
  const names = useNames();
  return (
    <>
      {amountFen !== undefined && <Money fen={amountFen} />}{' '}
      <span className={styles['soft']}>
        {tenorMonths !== undefined && t('months', { count: tenorMonths })}{' '}
        {purpose !== undefined && names.purpose(purpose)}
      </span>
    </>
  );
};

const LeaveOut = ({ batch, item }: { readonly batch: Batch; readonly item: Item }) => {
  const t = useText();
  const { send, pending, failure } = useOrder('regulator.changeBatch');
  const items = batch.items
    .filter(({ caseId }) => caseId !== item.caseId)
    .map(({ caseId, productId }) => ({ caseId, ...(productId !== undefined && { productId }) }));
  return (
    <>
      <Button
        size="small"
        loading={pending}
        aria-label={t('do.leaveOutFirm', { firm: bareName(item.name ?? item.caseId) })}
        onClick={() => void send({ params: { batchId: batch.id }, body: { items } }).catch(() => {})}
      >
        {t('do.leaveOut')}
      </Button>
      <ProblemAlert failure={failure} />
    </>
  );
};

/** What was not done, by case, with the reason in words. */
export const NotDone = ({ title, cases }: { readonly title: string; readonly cases: Batch['refused'] }) => {
  const t = useText();
  const language = useLanguage();
  if (cases.length === 0) return null;
  return (
    <section aria-label={title} className={styles['fields']}>
      <h2>
        {title} <span className="numbers">{cases.length}</span>
      </h2>
      <Wide label={title}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('col.firm')}</th>
              <th scope="col">{t('col.why')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ caseId, name, messages }) => (
              <tr key={caseId}>
                <th scope="row">
                  <Link to={`/cases/${encodeURIComponent(caseId)}`}>
                    {name === undefined ? caseId : <FirmName name={name} />}
                  </Link>
                </th>
                <td>{messages[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
};
