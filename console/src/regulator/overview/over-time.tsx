import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { wanText } from '../../parts/money-text.ts';
import { useDay } from '../../parts/use-day.ts';
import { Bars, BehindChart, Panel } from './bars.tsx';
import type { Overview } from './figures.tsx';
import styles from './overview.module.css';
import { useText } from './texts.ts';

type Props = { readonly counts: Overview };

const newsKinds = ['opened', 'moved', 'ended', 'granted', 'declined', 'silent', 'lent'] as const;

/** 昨天以来: what has happened since the beginning of yesterday; nothing is left out because it is nothing. */
export const News = ({ counts: { news } }: Props) => {
  const t = useText();
  const language = useLanguage();
  return (
    <Panel title={t('news.title')}>
      <dl className={styles['news']}>
        {newsKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`news.${kind}`)}</dt>
            <dd className="numbers">
              {news[kind]}
              {kind === 'lent' && news.lentFen > 0 && <small> {wanText(news.lentFen, language)}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};

/** 趋势 over eight weeks: what came in, what came to rest. */
export const Weeks = ({ counts: { weeks } }: Props) => {
  const t = useText();
  const day = useDay();
  const language = useLanguage();
  const rows = weeks.map(({ from, opened, ended, lentFen }) => ({
    from,
    name: t('weeks.from', { day: day(from) }),
    opened,
    ended,
    lentFen,
  }));
  return (
    <Panel title={t('weeks.title')} note={t('weeks.note')}>
      <Bars
        tone="quiet"
        bars={rows.map(({ from, name, opened, ended }) => ({
          id: from,
          label: name,
          value: opened,
          said: t('weeks.said', { opened, ended }),
          to: `/cases?openedFrom=${from}`,
        }))}
      />
      <BehindChart
        heads={[t('weeks.week'), t('news.opened'), t('news.ended'), t('news.lent')]}
        rows={rows.map(({ name, opened, ended, lentFen }) => [
          name,
          String(opened),
          String(ended),
          wanText(lentFen, language),
        ])}
      />
    </Panel>
  );
};

/** 积压: how long open cases have stood in their stage. */
export const Ageing = ({ counts: { ageing } }: Props) => {
  const t = useText();
  const names = useNames();
  return (
    <Panel title={t('ageing.title')} note={t('ageing.note')}>
      {ageing.length === 0 ? (
        <p>{t('ageing.none')}</p>
      ) : (
        <>
          <Bars
            tone="quiet"
            bars={ageing.map(({ stage, medianDays, p90Days }) => ({
              id: stage,
              label: names.stage(stage),
              value: p90Days,
              said: t('ageing.said', { median: medianDays, p90: p90Days }),
              to: `/cases?stage=${stage}&sort=entered`,
            }))}
          />
          <BehindChart
            heads={[t('table.item'), t('table.count'), t('ageing.median'), t('ageing.p90')]}
            rows={ageing.map(({ stage, count, medianDays, p90Days }) => [
              names.stage(stage),
              String(count),
              String(medianDays),
              String(p90Days),
            ])}
          />
        </>
      )}
    </Panel>
  );
};

const mostDrawn = 8;

/** 持有方: with whom open cases are. */
export const Holders = ({ counts: { holders } }: Props) => {
  const t = useText();
  const names = useNames();
  const nameOf = (orgId: string) =>
    orgId === 'enterprise' ? t('holders.enterprise') : names.organisation(orgId);
  return (
    <Panel title={t('holders.title')} note={t('holders.note')}>
      {holders.length === 0 ? (
        <p>{t('holders.none')}</p>
      ) : (
        <>
          <Bars
            tone="quiet"
            bars={holders.slice(0, mostDrawn).map(({ orgId, open, overdue }) => ({
              id: orgId,
              label: nameOf(orgId),
              value: open,
              said: overdue > 0 ? t('holders.late', { open, overdue }) : t('unit.cases', { count: open }),
              to: `/cases?holder=${encodeURIComponent(orgId)}`,
            }))}
          />
          <BehindChart
            heads={[t('table.item'), t('figure.open'), t('figure.overdue')]}
            rows={holders.map(({ orgId, open, overdue }) => [nameOf(orgId), String(open), String(overdue)])}
          />
        </>
      )}
    </Panel>
  );
};
