import { Wide } from '../../parts/wide.tsx';
import { BadRows } from './bad-rows.tsx';
import type { Check } from './corrections.ts';
import styles from './imports.module.css';
import { LikeRows } from './like-rows.tsx';
import { useText } from './texts.ts';

/** What the server read: the first rows under their headings, the columns nothing is read from, the rows to correct. */
export const Checked = ({ check }: { readonly check: Check }) => {
  const t = useText();
  const { headings, sample, passedOver, rejected, failed } = check;
  // The column this page has added itself surprises nobody.
  const unread = passedOver.filter((heading) => heading !== t('rows.correction'));
  const used = headings.flatMap((heading, at) =>
    heading === '' || passedOver.includes(heading) || sample.every(({ cells }) => cells[at] === '')
      ? []
      : [at],
  );
  return (
    <>
      {unread.length > 0 && (
        <p className={styles['warn']}>{t('check.passedOver', { names: unread.join('、') })}</p>
      )}
      <section className={styles['panel']}>
        <h2>{t('check.sample')}</h2>
        {sample.length === 0 ? (
          <p className={styles['soft']}>{t('check.sample.none')}</p>
        ) : (
          <Wide className={styles['frame']} label={t('check.sample')}>
            <table className={styles['table']} data-wide>
              <thead>
                <tr>
                  <th scope="col">{t('rows.row')}</th>
                  {used.map((at) => (
                    <th key={at} scope="col">
                      {headings[at]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {sample.map(({ row, cells }) => (
                  <tr key={row}>
                    <th scope="row" className="numbers">
                      {row}
                    </th>
                    {used.map((at) => (
                      <td key={at}>{cells[at]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )}
      </section>
      {check.alikeTotal > 0 && <LikeRows rows={check.alike} total={check.alikeTotal} />}
      {failed > 0 && <BadRows rows={rejected} total={failed} headings={headings} />}
    </>
  );
};
