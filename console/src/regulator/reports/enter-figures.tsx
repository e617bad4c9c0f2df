import Input from 'antd/es/input';
import type { BodyOf } from '../../api/routes.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AmountInput } from '../../parts/amount-input.tsx';
import { NumberInput } from '../../parts/number-input.tsx';
import type { Report } from './report-text.ts';
import styles from './reports.module.css';
import { useText } from './texts.ts';

type Entered = BodyOf<'regulator.enterFigures'>['figures'][number];
type Row = { readonly value?: number | undefined; readonly source: string };
type Rows = Readonly<Record<string, Row>>;

/** 填报: the figures that no case knows, each with where it was taken from. */
export const EnterFigures = ({ report }: { readonly report: Report }) => {
  const t = useText();
  const language = useLanguage();
  const { month, columns, live, enteredVersion } = report;
  const asked = columns.filter(({ entered }) => entered);
  const ids = asked.map(({ id }) => id);
  /** The server speaks of places in the list of what was filled in. */
  const fieldNames = (rows: Rows): Readonly<Record<string, string>> =>
    Object.fromEntries(
      filledIn(rows, ids).flatMap(({ id }, at) => {
        const figure = asked.find((column) => column.id === id)?.name[language] ?? id;
        return [
          [`figures.${at}.value`, figure],
          [`figures.${at}.source`, t('enter.source', { figure })],
        ];
      }),
    );
  const initial: Rows = Object.fromEntries(
    live.entered.map(({ id, value, source }) => [id, { value, source }]),
  );
  return (
    <ActDialog
      order="regulator.enterFigures"
      label={t('enter')}
      fieldNames={fieldNames}
      initial={initial}
      partsOf={(rows) => ({
        params: { month },
        version: enteredVersion,
        body: {
          figures: filledIn(rows, ids),
        },
      })}
    >
      {(rows, change) => (
        <>
          <p>{t('enter.note')}</p>
          {asked.map(({ id, unit, name, formula }) => {
            const row = rows[id] ?? { source: '' };
            const figure = name[language];
            const set = (changed: Partial<Row>) => change({ [id]: { ...row, ...changed } });
            const Field = unit === 'firms' ? FirmsInput : AmountInput;
            return (
              <div key={id} className={styles['entered']}>
                <label htmlFor={`entered-${id}`}>{figure}</label>
                <Field
                  id={`entered-${id}`}
                  value={row.value}
                  onChange={(value) => set({ value })}
                  aria-describedby={`formula-${id}`}
                />
                <Input
                  aria-label={t('enter.source', { figure })}
                  placeholder={t('enter.sourceHint')}
                  value={row.source}
                  onChange={({ target }) => set({ source: target.value })}
                />
                <small id={`formula-${id}`}>{formula[language]}</small>
              </div>
            );
          })}
        </>
      )}
    </ActDialog>
  );
};

const FirmsInput = (props: Omit<Parameters<typeof NumberInput>[0], 'unit'>) => {
  const t = useText();
  return <NumberInput {...props} unit={t('enter.households')} />;
};

/** In the order of the columns; what has no value is not entered. */
const filledIn = (rows: Rows, ids: readonly string[]): Entered[] =>
  ids.flatMap((id) => {
    const row = rows[id];
    return row?.value === undefined
      ? []
      : [{ id: id as Entered['id'], value: row.value, source: row.source.trim() }];
  });
