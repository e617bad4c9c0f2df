import Button from 'antd/es/button';
import type { Field, Shape } from '../../../../../shared/contracts/rule-shapes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import { emptyOf, membersOf, withMember } from './content.ts';
import { useRuleForm } from './form-context.ts';

/** The members of a record, in the order people read them. */
export const FieldInputs = ({
  fields,
  value,
  onChange,
  at,
}: {
  readonly fields: readonly Field[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly at: string;
}) => {
  const members = membersOf(value);
  return (
    <div className={styles['fields']}>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={members[field.name]}
          at={`${at}/${field.name}`}
          onChange={(own) => onChange(withMember(members, field.name, own))}
        />
      ))}
    </div>
  );
};

/** Shapes that an empty field of their own can say nothing with. */
const canBeEmpty: readonly Shape['kind'][] = [
  'text',
  'number',
  'money',
  'rate',
  'date',
  'choice',
  'choices',
  'codes',
];

/** One member; one that names the document is shown and not changed, one that may be missing is asked for first. */
export const FieldInput = ({
  field,
  value,
  onChange,
  at,
  inGrid,
}: {
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly at: string;
  readonly inGrid?: boolean;
}) => {
  const t = useText();
  const language = useLanguage();
  const { ShapeInput } = useRuleForm();
  const { shape, optional = false, nullable = false } = field;
  const label = field.label[language];
  const hint = field.hint?.[language];
  // Inside a table an entry may be named anew: that is another entry.
  const isInTable = /\/\d+(\/|$)/.test(at);
  if (field.fixed && !isInTable)
    return (
      <p className={styles['fixed']}>
        <span>{label}</span> {String(value ?? '')}
      </p>
    );
  const isEmpty = value === undefined || value === null;
  if ((optional || nullable) && !canBeEmpty.includes(shape.kind) && isEmpty)
    return (
      <div className={styles['missing']}>
        <span>
          {label}
          {t('form.colon')}
          {t(nullable ? 'form.unset' : 'form.unstated')}
        </span>
        <Button size="small" onClick={() => onChange(emptyOf(shape))}>
          {t('form.fillIn', { what: label })}
        </Button>
      </div>
    );
  const input = (
    <ShapeInput
      shape={shape}
      value={value}
      at={at}
      label={label}
      hint={hint}
      inGrid={inGrid}
      optional={optional || nullable}
      onChange={(own) => {
        const says = own === '' || own === undefined ? (nullable ? null : optional ? undefined : own) : own;
        onChange(says);
      }}
    />
  );
  if ((!optional && !nullable) || canBeEmpty.includes(shape.kind)) return input;
  return (
    <div className={styles['optional']}>
      {input}
      <Button size="small" onClick={() => onChange(nullable ? null : undefined)}>
        {t('form.takeOut', { what: label })}
      </Button>
    </div>
  );
};
