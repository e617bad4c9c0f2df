import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import partStyles from '../parts/list.module.css';
import { useText } from './texts.ts';
import styles from './visits.module.css';

const columns = ['firms', 'visits', 'needFirms', 'waiting', 'byBanks'] as const;

/** 走访统计 of a time, counted from records; beside what a person entered, and added to nothing. */
export const VisitFigures = ({
  from,
  to,
  group,
}: {
  readonly from: string;
  readonly to: string;
  readonly group?: string;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const { data, error } = useAsk('regulator.visitFigures', {
    query: { from, to, ...(group !== undefined && { group }) },
  });
  const title = t('recorded.title');
  if (!data && !error) return null;
  return (
    <section aria-label={title} className={styles['recorded']}>
      <h2>{title}</h2>
      <p className={styles['soft']}>{t('recorded.note')}</p>
      {data?.tooWide ? (
        <p>{t('recorded.tooWide')}</p>
      ) : data ? (
        <Table
          rows={[
            ...data.groups.map(({ orgId, figures }) => [names.organisation(orgId), figures] as const),
            ...(data.total && data.groups.length > 1 ? [[t('recorded.total'), data.total] as const] : []),
          ]}
        />
      ) : (
        <p>{error?.problem?.messages[language]}</p>
      )}
    </section>
  );
};

/** 走访统计 as a filed report keeps them. */
export const FrozenVisits = ({ orgId, figures }: { readonly orgId: string; readonly figures: Figures }) => {
  const t = useText();
  const names = useNames();
  return (
    <section aria-label={t('frozen.title')} className={styles['recorded']}>
      <h2>{t('frozen.title')}</h2>
      <p className={styles['soft']}>{t('frozen.note')}</p>
      <Table rows={[[names.organisation(orgId), figures]]} />
    </section>
  );
};

type Figures = Readonly<Record<(typeof columns)[number], number>>;

const Table = ({ rows }: { readonly rows: readonly (readonly [string, Figures])[] }) => {
  const t = useText();
  return (
    <div className={partStyles['frame']}>
      <table className={partStyles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('recorded.group')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className={partStyles['end']}>
                {t(`figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column} className={`${partStyles['end']} numbers`}>
                  {figures[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
