import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { wanText } from '../../parts/money-text.ts';
import { Bars, BehindChart, Panel } from './bars.tsx';
import type { Overview } from './figures.tsx';
import { percentOf } from './shares.ts';
import { useText } from './texts.ts';

type Props = { readonly counts: Overview };

/** 漏斗: how far cases ever came. */
export const Funnel = ({ counts: { funnel } }: Props) => {
  const t = useText();
  const language = useLanguage();
  const all = funnel[0]?.count ?? 0;
  const rows = funnel.map(({ step, count, amountFen }) => ({
    step,
    count,
    name: t(`funnel.${step}`),
    percent: `${percentOf(count, all)}%`,
    amount: wanText(amountFen, language),
  }));
  return (
    <Panel title={t('funnel.title')} note={t('funnel.note')}>
      <Bars
        bars={rows.map(({ step, name, count, percent, amount }) => ({
          id: step,
          label: name,
          value: count,
          said: `${t('unit.cases', { count })} · ${percent} · ${amount}`,
        }))}
      />
      <BehindChart
        heads={[t('table.item'), t('table.count'), t('table.share'), t('table.amount')]}
        rows={rows.map(({ name, count, percent, amount }) => [name, String(count), percent, amount])}
      />
    </Panel>
  );
};

/** Where cases stand now; stages without any are left out of the drawing, not out of the table. */
export const Stages = ({ counts: { stages, total } }: Props) => {
  const t = useText();
  const names = useNames();
  return (
    <Panel title={t('stages.title')} note={t('stages.note')}>
      <Bars
        tone="quiet"
        bars={stages
          .filter(({ count }) => count > 0)
          .map(({ stage, count }) => ({
            id: stage,
            label: names.stage(stage),
            value: count,
            said: t('unit.cases', { count }),
            to: `/cases?stage=${stage}`,
          }))}
      />
      <BehindChart
        heads={[t('table.item'), t('table.count')]}
        rows={stages.map(({ stage, count }) => [names.stage(stage), String(count)])}
        total={[t('table.total'), String(total)]}
      />
    </Panel>
  );
};

/** 未授信原因. */
export const Reasons = ({ counts: { declineReasons, answers } }: Props) => {
  const t = useText();
  const names = useNames();
  const rows = declineReasons.map(({ code, count }) => ({ code, count, name: names.reason(code) }));
  return (
    <Panel title={t('reasons.title')} note={t('reasons.note')}>
      {rows.length === 0 ? (
        <p>{t('reasons.none')}</p>
      ) : (
        <>
          <Bars
            tone="quiet"
            bars={rows.map(({ code, name, count }) => ({
              id: code,
              label: name,
              value: count,
              said: t('unit.times', { count }),
            }))}
          />
          <BehindChart
            heads={[t('table.item'), t('table.times'), t('table.share')]}
            rows={rows.map(({ name, count }) => [
              name,
              String(count),
              `${percentOf(count, answers.declined)}%`,
            ])}
            total={[t('table.total'), String(answers.declined), '100%']}
          />
        </>
      )}
    </Panel>
  );
};

const answerKinds = ['granted', 'declined', 'silent', 'waiting', 'released'] as const;

/** 银行答复: a silent bank has not declined. */
export const Answers = ({ counts: { answers } }: Props) => {
  const t = useText();
  const rows = answerKinds.map((kind) => ({ kind, count: answers[kind], name: t(`answers.${kind}`) }));
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={t('answers.title')} note={t('answers.note')}>
      {total === 0 ? (
        <p>{t('answers.none')}</p>
      ) : (
        <>
          <Bars
            tone="quiet"
            bars={rows.map(({ kind, name, count }) => ({
              id: kind,
              label: name,
              value: count,
              said: t('unit.times', { count }),
            }))}
          />
          <BehindChart
            heads={[t('table.item'), t('table.times'), t('table.share')]}
            rows={rows.map(({ name, count }) => [name, String(count), `${percentOf(count, total)}%`])}
            total={[t('table.total'), String(total), '100%']}
          />
        </>
      )}
    </Panel>
  );
};
