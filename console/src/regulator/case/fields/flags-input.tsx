import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { FieldProps } from '../../../parts/amount-input.tsx';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

/** 名单核查: not asked (absent), asked and clean (an empty list), or what was found. The three are never mixed up. */
export const FlagsInput = ({ id, value, onChange }: FieldProps<readonly string[]>) => {
  const t = useCaseText();
  const language = useLanguage();
  const flags = useReference()?.negativeFlags ?? [];
  const state = value === undefined ? 'unasked' : value.length === 0 ? 'clean' : 'found';
  return (
    <div className={styles['lines']}>
      <Radio.Group
        aria-label={t('applicant.flags')}
        value={state}
        onChange={({ target }) => onChange?.(target.value === 'unasked' ? undefined : [])}
        options={[
          { value: 'unasked', label: t('applicant.flagsUnasked') },
          { value: 'clean', label: t('applicant.flagsNone') },
          ...(state === 'found' ? [{ value: 'found', label: t('applicant.flagsFound') }] : []),
        ]}
      />
      {state !== 'unasked' && (
        <Select
          id={id ?? ''}
          mode="multiple"
          aria-label={t('applicant.flagsFound')}
          placeholder={t('applicant.flagsHint')}
          value={[...(value ?? [])]}
          onChange={(found: string[]) => onChange?.(found)}
          options={flags.map((flag) => ({ value: flag.id, label: flag.name[language] }))}
        />
      )}
    </div>
  );
};
