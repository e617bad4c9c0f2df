import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useDay } from '../../../parts/use-day.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import { gradeText } from './grade-text.ts';
import { routeText } from './route-text.ts';
import type { WhatIf } from './what-if.ts';

const rounded = (points: number): string => String(Math.round(points * 100) / 100);

/** The trial in figures: each line before, after, and what changes. */
export const WhatIfFigures = ({ found }: { readonly found: WhatIf }) => {
  const t = useText();
  const day = useDay();
  const names = useNames();
  const language = useLanguage();
  const { figures, complete, usedBy, pinned, list, fromToday } = found;
  const { scores, grades, products, routes, dates, limits } = figures;
  const inOut = ({ entered, left }: { readonly entered: number; readonly left: number }) =>
    entered + left === 0 ? t('whatIf.same') : t('whatIf.inOut', { entered, left });
  const times = (count: number) => (count === 0 ? t('whatIf.same') : t('whatIf.times', { count }));
  const moved = (moves: typeof grades.moves, text: (one: string | null) => string): string =>
    moves.map(({ from, to, count }) => `${text(from)} → ${text(to)}：${count}`).join('；');
  const rows: readonly (readonly [what: string, before: string, after: string, change: string])[] = [
    [
      t('whatIf.scores'),
      String(scores.before),
      String(scores.after),
      scores.higher + scores.lower === 0
        ? t('whatIf.same')
        : t('whatIf.scores.change', {
            higher: scores.higher,
            lower: scores.lower,
            mean: rounded(scores.mean),
            up: rounded(scores.mostUp),
            down: rounded(-scores.mostDown),
          }),
    ],
    [
      t('whatIf.grades'),
      '',
      '',
      [times(grades.changed), moved(grades.moves, (one) => gradeText(one, t))].filter(Boolean).join(' · '),
    ],
    [t('whatIf.products'), '', '', times(products.changed)],
    [t('whatIf.reordered'), '', '', times(products.reordered)],
    [
      t('whatIf.withoutAny'),
      String(products.withoutAny.before),
      String(products.withoutAny.after),
      inOut(products.withoutAny),
    ],
    ...products.each.map(
      (one) =>
        [
          t('whatIf.product', { name: names.product(one.productId) }),
          String(one.before),
          String(one.after),
          inOut(one),
        ] as const,
    ),
    [
      t('whatIf.routes'),
      String(routes.routed),
      String(routes.routed),
      [times(routes.changed), moved(routes.moves, (one) => routeText(one, language, t))]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      t('whatIf.dates'),
      String(dates.counted - dates.begun),
      String(dates.counted - dates.ended),
      dates.changed === 0 ? t('whatIf.same') : t('whatIf.dates.change', { ...dates }),
    ],
    ...limits.map(
      (one) => [t(`whatIf.${one.limit}`), String(one.before), String(one.after), inOut(one)] as const,
    ),
  ];
  return (
    <>
      <p role="status">
        <strong>{t('whatIf.sum', { looked: figures.looked, count: figures.changed })}</strong>{' '}
        {!complete && <span className={styles['wrong']}>{t('whatIf.incomplete')}</span>}
      </p>
      {usedBy.length === 0 && figures.looked > 0 && <p className={styles['wrong']}>{t('whatIf.unused')}</p>}
      {pinned.map(({ regionId, names: pin }) => (
        <p key={regionId} className={styles['wrong']}>
          {t('whatIf.pinned', { region: regionId, names: pin })}
        </p>
      ))}
      {list && list.refused.length > 0 && (
        <details>
          <summary>{t('whatIf.list', { total: list.total, count: list.refused.length })}</summary>
          <ul className={styles['list']}>
            {list.refused.map(({ row, problems }) => (
              <li key={row}>
                {t('whatIf.row', { row })} {problems.map((one) => `${one.field} ${one[language]}`).join('；')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <table className={styles['grid']}>
        <caption className="unseen">{t('whatIf.title')}</caption>
        <thead>
          <tr>
            {(['what', 'before', 'after', 'change'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`whatIf.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, before, after, change]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="numbers" data-label={t('whatIf.before')} data-plain>
                {before}
              </td>
              <td className="numbers" data-label={t('whatIf.after')} data-plain>
                {after}
              </td>
              <td>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fromToday.length > 0 && (
        <>
          <h3>{t('whatIf.fromToday')}</h3>
          <ul className={styles['list']}>
            {fromToday.map(({ regionId, what, before, after }) => (
              <li key={`${regionId} ${what}`}>
                {t('whatIf.fromToday.line', {
                  what: t(`whatIf.date.${what}`),
                  before: before ? day(before) : t('whatIf.noDate'),
                  after: after ? day(after) : t('whatIf.noDate'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
