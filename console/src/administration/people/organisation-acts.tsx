import { useSearchParams } from 'react-router';
import {
  organisationKindNames,
  type RegisteredKind,
  registeredKinds,
} from '../../../../shared/contracts/values/authority.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { AskState } from '../../parts/ask-state.tsx';
import { DateInput } from '../../parts/date-input.tsx';
import { ChoiceField, Field, TextField } from '../../parts/field.tsx';
import { AddPractice } from './add-practice.tsx';
import { DutiesField, RegionField } from './organisation-fields.tsx';
import { atRoot, choicesOf, type Organisation, parentsFor } from './organisation-line.ts';
import styles from './people.module.css';
import { useText } from './texts.ts';

type Among = { readonly organisations: readonly Organisation[] };
type OfOne = Among & { readonly organisation: Organisation };

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** 设立机构. Its key is the system's; a division code is one of its attributes, where it has one. */
export const AddOrganisation = ({
  organisations,
  label,
  under,
}: Among & { readonly label: string; readonly under?: Organisation }) => {
  const t = useText();
  const language = useLanguage();
  const [, setParams] = useSearchParams();
  const kinds = registeredKinds.map((value) => ({ value, label: organisationKindNames[value][language] }));
  return (
    <ActDialog
      order="administration.addOrganisation"
      label={label}
      initial={{
        kind: 'workGroup' as RegisteredKind,
        zh: '',
        en: '',
        parent: under?.id ?? atRoot,
        region: '',
        divisionCode: '',
        owns: [] as readonly string[],
      }}
      partsOf={({ kind, zh, en, parent, region, divisionCode, owns }) => ({
        body: {
          kind,
          name: { zh, en: en.trim() === '' ? zh : en },
          parent: orNull(parent),
          ...(orNull(region) !== null && { region: region.trim() }),
          ...(orNull(divisionCode) !== null && { divisionCode: divisionCode.trim() }),
          ...(owns.length > 0 && { owns: [...owns] }),
        },
      })}
      onDone={({ organisation }) => setParams({ organisation: organisation.id })}
    >
      {(values, change) => (
        <>
          <ChoiceField
            label={t('field.kind')}
            value={values.kind}
            options={kinds}
            onChange={(kind) => change({ kind })}
          />
          <TextField label={t('field.zh')} value={values.zh} onChange={(zh) => change({ zh })} />
          <TextField label={t('field.en')} value={values.en} onChange={(en) => change({ en })} />
          <ChoiceField
            label={t('field.parent')}
            value={values.parent}
            options={parentsFor(values.kind, organisations, language, t('org.parent.none'))}
            onChange={(parent) => change({ parent })}
          />
          <RegionField value={values.region} onChange={(region) => change({ region })} />
          <TextField
            label={t('field.code')}
            value={values.divisionCode}
            onChange={(divisionCode) => change({ divisionCode })}
          />
          <DutiesField value={values.owns} onChange={(owns) => change({ owns })} />
        </>
      )}
    </ActDialog>
  );
};

/** What can be done with an organisation, each with what hangs on it where that matters. */
export const OrganisationActs = ({ organisation, organisations }: OfOne) => {
  const t = useText();
  const language = useLanguage();
  const { id, version, kind } = organisation;
  const params = { organisationId: id };
  return (
    <div className={styles['actions']}>
      <AddOrganisation organisations={organisations} label={t('act.addBelow')} under={organisation} />
      <ActDialog
        order="administration.renameOrganisation"
        label={t('act.rename')}
        initial={{
          zh: organisation.name.zh,
          en: organisation.name.en,
          from: undefined as string | undefined,
        }}
        partsOf={({ zh, en, from }) => ({ params, version, body: { name: { zh, en }, from: from ?? '' } })}
      >
        {(values, change) => (
          <>
            <TextField label={t('field.zh')} value={values.zh} onChange={(zh) => change({ zh })} />
            <TextField label={t('field.en')} value={values.en} onChange={(en) => change({ en })} />
            <Field label={t('field.from')}>
              {(field) => (
                <DateInput
                  id={field}
                  {...(values.from !== undefined && { value: values.from })}
                  onChange={(from) => change({ from })}
                />
              )}
            </Field>
          </>
        )}
      </ActDialog>
      <ActDialog
        order="administration.editOrganisation"
        label={t('act.edit')}
        initial={{
          region: organisation.region ?? '',
          divisionCode: organisation.divisionCode ?? '',
          owns: (organisation.owns ?? []) as readonly string[],
        }}
        partsOf={({ region, divisionCode, owns }) => ({
          params,
          version,
          body: { region: orNull(region), divisionCode: orNull(divisionCode), owns: [...owns] },
        })}
      >
        {(values, change) => (
          <>
            <RegionField value={values.region} onChange={(region) => change({ region })} />
            <TextField
              label={t('field.code')}
              value={values.divisionCode}
              onChange={(divisionCode) => change({ divisionCode })}
            />
            <DutiesField value={values.owns} onChange={(owns) => change({ owns })} />
          </>
        )}
      </ActDialog>
      <ActDialog
        order="administration.moveOrganisation"
        label={t('act.move')}
        initial={{ parent: organisation.parent ?? atRoot }}
        partsOf={({ parent }) => ({ params, version, body: { parent: orNull(parent) } })}
      >
        {({ parent }, change) => (
          <>
            <p>{t('move.note')}</p>
            <Effects id={id} />
            <ChoiceField
              label={t('field.parent')}
              value={parent}
              options={parentsFor(kind, organisations, language, t('org.parent.none')).filter(
                ({ value }) => value !== id,
              )}
              onChange={(chosen) => change({ parent: chosen })}
            />
          </>
        )}
      </ActDialog>
      <ActDialog
        order="administration.mergeOrganisation"
        label={t('act.merge')}
        danger
        initial={{ into: undefined as string | undefined }}
        partsOf={({ into }) => ({ params, version, body: { into: into ?? '' } })}
      >
        {({ into }, change) => (
          <>
            <p>{t('merge.note')}</p>
            <Effects id={id} />
            <ChoiceField
              label={t('field.into')}
              value={into}
              options={choicesOf(
                organisations,
                language,
                (one) => one.managed && one.kind === kind && one.id !== id,
              )}
              onChange={(chosen) => change({ into: chosen })}
            />
          </>
        )}
      </ActDialog>
      {kind === 'workGroup' && organisation.practiceOf === undefined && (
        <AddPractice organisation={organisation} organisations={organisations} />
      )}
      <ActDialog
        order="administration.closeOrganisation"
        label={t('act.close')}
        danger
        initial={{}}
        partsOf={() => ({ params, version, body: {} })}
      >
        {() => (
          <>
            <p>{t('close.note')}</p>
            <Effects id={id} />
          </>
        )}
      </ActDialog>
    </div>
  );
};

/** 变更影响, counted when the dialog opens. */
const Effects = ({ id }: { readonly id: string }) => {
  const t = useText();
  const ask = useAsk(
    'administration.organisationEffects',
    { params: { organisationId: id } },
    { refreshMs: false },
  );
  return (
    <AskState ask={ask} rows={2}>
      {({ openCases, people, products, below }) => (
        <section aria-label={t('effects.title')}>
          <dl className={styles['facts']}>
            <dt>{t('effects.cases')}</dt>
            <dd className="numbers">{openCases}</dd>
            <dt>{t('effects.people')}</dt>
            <dd className="numbers">{people}</dd>
            <dt>{t('effects.products')}</dt>
            <dd className="numbers">{products}</dd>
            <dt>{t('effects.below')}</dt>
            <dd className="numbers">{below}</dd>
          </dl>
        </section>
      )}
    </AskState>
  );
};
