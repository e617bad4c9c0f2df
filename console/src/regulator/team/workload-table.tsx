import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { useDay } from '../../parts/use-day.ts';
import { Wide } from '../../parts/wide.tsx';
import styles from './team.module.css';
import { useText } from './texts.ts';
import { useColleagues } from './use-colleagues.ts';

const figures = ['open', 'waiting', 'overdue', 'thisWeek'] as const;
type Load = Readonly<Record<(typeof figures)[number], number>>;

/** Who has how much, and what is late; each figure of a person leads to their cases. */
export const WorkloadTable = () => {
  const t = useText();
  const { nameOf } = useColleagues();
  const day = useDay();
  const ask = useAsk('regulator.team', { query: { cases: '1' } });
  return (
    <AskState ask={ask} rows={4}>
      {({ people, nobody, turns: [next] }) => (
        <>
          <Wide label={t('team.caption')}>
            <table className={styles['loads']}>
              <caption className="unseen">{t('team.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('team.person')}</th>
                  <th scope="col">{t('team.open')}</th>
                  <th scope="col">{t('team.waiting')}</th>
                  <th scope="col">{t('team.overdue')}</th>
                  <th scope="col">{t('team.week')}</th>
                </tr>
              </thead>
              <tbody>
                {people.map(({ id, load, assignable, away }) => (
                  <Row
                    key={id}
                    name={
                      away
                        ? t('team.away', {
                            name: nameOf(id),
                            until: day(away.until),
                            cover: nameOf(away.coverId),
                          })
                        : assignable
                          ? nameOf(id)
                          : t('team.left', { name: nameOf(id) })
                    }
                    assignee={id}
                    load={load}
                  />
                ))}
                <Row name={t('team.nobody')} assignee="none" load={nobody} />
              </tbody>
            </table>
          </Wide>
          {next !== undefined && (
            <p className={styles['soft']}>
              {t('team.next', { name: nameOf(next) })} · {t('team.how')}
            </p>
          )}
        </>
      )}
    </AskState>
  );
};

const Row = ({
  name,
  assignee,
  load,
}: {
  readonly name: string;
  readonly assignee: string;
  readonly load: Load;
}) => {
  const cases = `/cases?${new URLSearchParams({ assignee })}`;
  return (
    <tr>
      <th scope="row">
        <Link to={cases}>{name}</Link>
      </th>
      {figures.map((figure) => (
        <td
          key={figure}
          className="numbers"
          data-late={(figure === 'overdue' && load.overdue > 0) || undefined}
        >
          {figure === 'overdue' && load.overdue > 0 ? (
            <Link to={`${cases}&overdue=true`}>{load.overdue}</Link>
          ) : (
            load[figure]
          )}
        </td>
      ))}
    </tr>
  );
};
