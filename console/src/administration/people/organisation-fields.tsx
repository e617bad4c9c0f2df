import Select from 'antd/es/select';
import { useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Field } from '../../parts/field.tsx';
import { useText } from './texts.ts';

type Option = { readonly value: string; readonly label: string };

/** What is chosen stays among the choices, also where no rule names it any more. */
const withChosen = (options: readonly Option[], chosen: readonly string[]): Option[] => [
  ...options,
  ...chosen
    .filter((value) => options.every((option) => option.value !== value))
    .map((value) => ({ value, label: value })),
];

/** The regions there are rules for (规则地区), each by its name and id. */
const useRegions = (): readonly Option[] => {
  const language = useLanguage();
  return (useReference()?.regions ?? []).map(({ id, name }) => ({
    value: id,
    label: `${name[language]}（${id}）`,
  }));
};

export const useRegionName = (): ((id: string) => string) => {
  const regions = useRegions();
  return (id) => regions.find(({ value }) => value === id)?.label ?? id;
};

/** 规则地区: whose settings an organisation works by; none: those of the level above. */
export const RegionField = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => {
  const t = useText();
  const regions = useRegions();
  return (
    <Field label={t('field.region')}>
      {(id) => (
        <Select<string | undefined>
          id={id}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ inlineSize: '100%' }}
          placeholder={t('org.region.above')}
          value={value === '' ? undefined : value}
          options={withChosen(regions, value === '' ? [] : [value])}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      )}
    </Field>
  );
};

/** What the owners of reasons are called, by id: the parts an organisation can answer for. */
export const useDutyName = (): ((id: string) => string) => {
  const language = useLanguage();
  const owners = useReference()?.reasonOwners ?? {};
  return (id) => owners[id]?.[language] ?? id;
};

/** 负责事项: the owners of the reason table (责任方) that an organisation stands for. */
export const DutiesField = ({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) => {
  const t = useText();
  const named = useDutyName();
  const owners = Object.keys(useReference()?.reasonOwners ?? {}).map((id) => ({
    value: id,
    label: named(id),
  }));
  return (
    <Field label={t('field.owns')}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          optionFilterProp="label"
          style={{ inlineSize: '100%' }}
          value={[...value]}
          options={withChosen(owners, value)}
          onChange={onChange}
        />
      )}
    </Field>
  );
};
