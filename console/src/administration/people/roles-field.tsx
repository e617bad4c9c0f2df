import Checkbox from 'antd/es/checkbox';
import {
  authority,
  commandNames,
  officeActNames,
  readingActNames,
  roleNames,
  rolesOfKind,
} from '../../../../shared/contracts/values/authority.ts';
import type { Role } from '../../../../shared/contracts/values/roles.ts';
import { type Language, useLanguage } from '../../i18n/language.ts';
import styles from './people.module.css';
import { useText } from './texts.ts';

type Kind = keyof typeof rolesOfKind;

/** What a role may do, in words, straight from the table of authority. */
const mayOf = (kind: Kind, role: Role, language: Language): string => {
  const grant = authority[kind][role];
  if (!grant) return '';
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
    ...commandNames(),
    ...readingActNames,
    ...officeActNames,
  };
  const acts = [...new Set([...Object.values(grant.cases).flat(), ...grant.office])];
  return acts.map((act) => names[act]?.[language] ?? act).join(language === 'zh' ? '、' : ', ');
};

/** 角色, each with what it may do. */
export const RolesField = ({
  kind,
  value,
  onChange,
}: {
  readonly kind: Kind;
  readonly value: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  return (
    <fieldset className={styles['roles']}>
      <legend>{t('people.roles')}</legend>
      {rolesOfKind[kind].map((role) => (
        <div key={role}>
          <Checkbox
            checked={value.includes(role)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, role] : value.filter((other) => other !== role))
            }
          >
            {roleNames[role][language]}
          </Checkbox>
          <p className={styles['soft']}>
            {t('roles.may')}
            {mayOf(kind, role, language)}
          </p>
        </div>
      ))}
    </fieldset>
  );
};
