import Select from 'antd/es/select';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { choicesOf, type Organisation } from './organisation-line.ts';
import { useText } from './texts.ts';

/** 设立演练专班: a county to practise in, beside a real one, with stand-ins for the banks chosen. */
export const AddPractice = ({
  organisation,
  organisations,
}: {
  readonly organisation: Organisation;
  readonly organisations: readonly Organisation[];
}) => {
  const t = useText();
  const language = useLanguage();
  const [, setParams] = useSearchParams();
  const practice = new Set(organisations.filter((one) => one.practiceOf !== undefined).map(({ id }) => id));
  const banks = choicesOf(
    organisations,
    language,
    (one) => one.kind === 'bank' && !practice.has(one.parent ?? ''),
  );
  return (
    <ActDialog
      order="administration.addPractice"
      label={t('act.practice')}
      initial={{ bankIds: [] as readonly string[] }}
      partsOf={({ bankIds }) => ({
        params: { organisationId: organisation.id },
        body: { bankIds: [...bankIds] },
      })}
      onDone={({ organisation: made }) => setParams({ organisation: made.id })}
    >
      {({ bankIds }, change) => (
        <>
          <p>{t('practice.note')}</p>
          <Field label={t('practice.banks')}>
            {(id) => (
              <Select<string[]>
                id={id}
                mode="multiple"
                optionFilterProp="label"
                style={{ inlineSize: '100%' }}
                value={[...bankIds]}
                options={banks}
                onChange={(chosen) => change({ bankIds: chosen })}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
};
