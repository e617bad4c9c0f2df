import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { NumberInput } from '../../parts/number-input.tsx';
import type { Report } from './report-text.ts';
import styles from './reports.module.css';
import { useText } from './texts.ts';

/** 报表式样: own heading, own columns; above work groups also by when those below report. */
export const ReportForm = ({ report }: { readonly report: Report }) => {
  const t = useText();
  const language = useLanguage();
  const { form, formVersion, columns, live } = report;
  return (
    <ActDialog
      order="regulator.setReportForm"
      label={t('form')}
      fieldNames={() => ({
        heading: t('form.heading'),
        columns: t('form.columns'),
        dueDay: t('form.dueDay'),
      })}
      initial={form}
      partsOf={({ heading, columns: chosen, dueDay }) => ({
        version: formVersion,
        body: {
          heading,
          // In the order of the published tables.
          columns: columns.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])),
          ...(dueDay !== undefined && { dueDay }),
        },
      })}
    >
      {({ heading, columns: chosen, dueDay }, change) => (
        <>
          <label htmlFor="report-heading">{t('form.heading')}</label>
          <Input
            id="report-heading"
            value={heading}
            onChange={({ target }) => change({ heading: target.value })}
          />
          {live.parts !== undefined && (
            <>
              <label htmlFor="report-due">{t('form.dueDay')}</label>
              <NumberInput
                id="report-due"
                value={dueDay}
                unit={t('form.day')}
                onChange={(day) => change({ dueDay: day })}
                aria-describedby="report-due-hint"
              />
              <small id="report-due-hint">{t('form.dueDayHint')}</small>
            </>
          )}
          <fieldset className={styles['columns']}>
            <legend>{t('form.columns')}</legend>
            {columns.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  change({
                    columns: target.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                  })
                }
              >
                {name[language]}
              </Checkbox>
            ))}
          </fieldset>
        </>
      )}
    </ActDialog>
  );
};
