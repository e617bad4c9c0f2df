import type { ReactNode } from 'react';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Page } from '../../shell/page.tsx';
import { AskState } from '../ask-state.tsx';
import { rateText, wanText } from '../money-text.ts';
import { EmptyState } from '../states.tsx';
import { Explained, Grid } from './grid.tsx';
import { usePeriod } from './period.ts';
import { PeriodChoice } from './period-choice.tsx';
import { useText } from './texts.ts';

type Service = AnswerOf<'regulator.bankService'>;

/** 银行服务: how does each bank answer what is recommended to it? A bank reads its own alone. */
export const ServicePage = ({
  list,
  actions,
}: {
  readonly list: 'regulator.bankService' | 'bank.bankService';
  readonly actions?: ReactNode;
}) => {
  const t = useText();
  const period = usePeriod();
  const ask = useAsk(list, { query: period.days });
  return (
    <Page
      title={t(list === 'bank.bankService' ? 'service.own' : 'service.title')}
      note={t('service.note')}
      actions={actions}
    >
      <PeriodChoice {...period} />
      <AskState ask={ask}>
        {(service) =>
          service.banks.length === 0 ? (
            <EmptyState title={t('service.empty')} text={t('service.emptyText')} />
          ) : (
            <>
              <Cells service={service} />
              <Reasons service={service} />
            </>
          )
        }
      </AskState>
    </Page>
  );
};

const Cells = ({ service: { banks, columns, period } }: { readonly service: Service }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const shown = ({ id, unit }: Service['columns'][number], cells: Service['banks'][number]['cells']) => {
    const value = cells[id];
    if (value === undefined) return t('service.none');
    switch (unit) {
      case 'times':
        return value.toLocaleString('en-US');
      case 'amount':
        return wanText(value, language);
      case 'share':
        return rateText(value);
      case 'days':
        return t('service.days', { days: (value / 10).toFixed(1) });
      default:
        return unit satisfies never;
    }
  };
  return (
    <Grid
      label={t('service.title')}
      caption={t('service.caption', period)}
      corner={t('service.figure')}
      columns={banks.map(({ bankId }) => ({ id: bankId, name: names.organisation(bankId) }))}
      rows={columns.map((column) => ({
        id: column.id,
        head: <Explained {...column} />,
        cells: banks.map(({ cells }) => shown(column, cells)),
      }))}
    />
  );
};

/** Which reasons, and of which bank. */
const Reasons = ({ service: { banks } }: { readonly service: Service }) => {
  const t = useText();
  const names = useNames();
  const codes = [...new Set(banks.flatMap(({ reasons }) => reasons.map(({ code }) => code)))].toSorted();
  if (codes.length === 0) return null;
  return (
    <Grid
      label={t('service.reasons')}
      corner={t('service.reason')}
      columns={banks.map(({ bankId }) => ({ id: bankId, name: names.organisation(bankId) }))}
      rows={codes.map((code) => ({
        id: code,
        head: names.reason(code),
        cells: banks.map(({ reasons }) => reasons.find((reason) => reason.code === code)?.count ?? 0),
      }))}
    />
  );
};
