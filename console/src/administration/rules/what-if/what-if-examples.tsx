import { Link } from 'react-router';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useDay } from '../../../parts/use-day.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import { gradeText } from './grade-text.ts';
import { routeText } from './route-text.ts';
import type { WhatIf } from './what-if.ts';

/** Some firms that would fare otherwise: before, after, and why. */
export const WhatIfExamples = ({ found }: { readonly found: WhatIf }) => {
  const t = useText();
  if (found.examples.length === 0) return null;
  return (
    <>
      <h3>{t('whatIf.examples')}</h3>
      <ul className={styles['stack']}>
        {found.examples.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is shown once, as it came
          <Example key={index} one={one} />
        ))}
      </ul>
    </>
  );
};

const Example = ({ one }: { readonly one: WhatIf['examples'][number] }) => {
  const t = useText();
  const day = useDay();
  const names = useNames();
  const language = useLanguage();
  const { name, caseId, row, points, grade, products, order, route, dates = [], why } = one;
  const listed = (ids: readonly string[]) => ids.map(names.product).join('、');
  const changes = [
    points &&
      t('whatIf.points', {
        before: points.before ?? t('whatIf.none'),
        after: points.after ?? t('whatIf.none'),
      }),
    grade && t('whatIf.gradeMove', { before: gradeText(grade.before, t), after: gradeText(grade.after, t) }),
    products && products.entered.length > 0 && t('whatIf.entered', { names: listed(products.entered) }),
    products && products.left.length > 0 && t('whatIf.left', { names: listed(products.left) }),
    order && t('whatIf.newOrder', { names: listed(order.after) }),
    route &&
      t('whatIf.gradeMove', {
        before: routeText(route.before, language, t),
        after: routeText(route.after, language, t),
      }),
    ...dates.map(({ what, before, after }) =>
      t('whatIf.fromToday.line', {
        what: t(`whatIf.date.${what}`),
        before: before ? day(before) : t('whatIf.noDate'),
        after: after ? day(after) : t('whatIf.noDate'),
      }),
    ),
  ].filter((text): text is string => typeof text === 'string');
  return (
    <li className={styles['entry']}>
      <div>
        <strong>
          {caseId !== undefined ? (
            <Link to={`/cases/${caseId}`}>{name}</Link>
          ) : (
            (name ?? t('whatIf.example.unnamed'))
          )}
        </strong>{' '}
        {row !== undefined && <span className={styles['hint']}>{t('whatIf.row', { row })}</span>}
        <p>{changes.join('；')}</p>
        {why.map((reason) => (
          <p key={reason.en} className={styles['hint']}>
            {reason[language]}
          </p>
        ))}
      </div>
    </li>
  );
};
