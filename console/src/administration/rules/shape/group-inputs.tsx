import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { deadlineChoices, type Shape } from '../../../../../shared/contracts/rule-shapes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import { emptyOf, isMembers, membersOf, withMember } from './content.ts';
import { FieldInputs } from './field-input.tsx';
import { type InputProps, useRuleForm } from './form-context.ts';
import { Group, Labelled } from './labelled.tsx';
import { ChoiceField, NumberBox } from './leaf-inputs.tsx';

type Of<Kind extends Shape['kind']> = InputProps<Extract<Shape, { readonly kind: Kind }>>;

/** 「7 个工作日，自材料齐全起」: number, unit, start, what becomes of a last day that is off, and which other start is compared. */
export const DeadlineInput = ({ value, onChange, label, at, hint }: InputProps) => {
  const t = useText();
  const rule = membersOf(value);
  const set = (name: string) => (own: unknown) => onChange(withMember(rule, name, own));
  return (
    <Group label={label} at={at} hint={hint} plain>
      <div className={styles['row']}>
        <Labelled label={t('deadline.count')} at={`${at}/count`}>
          {(control) => <NumberBox control={control} value={rule['count']} onChange={set('count')} />}
        </Labelled>
        {(['unit', 'start', 'lastDay', 'compare'] as const).map((name) => (
          <ChoiceField
            key={name}
            shape={{ kind: 'choice', names: deadlineChoices[name] }}
            label={t(`deadline.${name}`)}
            at={`${at}/${name}`}
            value={rule[name]}
            onChange={set(name)}
            optional={name === 'lastDay' || name === 'compare'}
          />
        ))}
      </div>
    </Group>
  );
};

/** A regional setting: set or open, and either way where that comes from. */
export const SettingInput = ({ shape, value, onChange, label, at, hint }: Of<'setting'>) => {
  const t = useText();
  const { ShapeInput } = useRuleForm();
  const setting = membersOf(value);
  const isSet = setting['value'] !== null && setting['value'] !== undefined;
  const set = (own: unknown) => onChange({ ...setting, value: own === undefined ? null : own });
  return (
    <Group label={label} at={at} hint={hint}>
      <div className={styles['setting']}>
        <div>
          {!shape.needed && (
            <label className={styles['toggle']}>
              <input
                type="checkbox"
                checked={isSet}
                onChange={({ target }) => set(target.checked ? (emptyOf(shape.of) ?? '') : null)}
              />{' '}
              {t(isSet ? 'setting.set' : 'setting.unset')}
            </label>
          )}
          {(isSet || shape.needed) && (
            <ShapeInput
              shape={shape.of}
              value={setting['value']}
              onChange={set}
              at={`${at}/value`}
              label={t('setting.value', { what: label })}
            />
          )}
        </div>
        <ShapeInput
          shape={{ kind: 'text', long: true }}
          value={setting['source']}
          onChange={(source) => onChange({ ...setting, source })}
          at={`${at}/source`}
          label={t('setting.source', { what: label })}
        />
      </div>
    </Group>
  );
};

/** One number for all stages, or one for each. */
export const PerStageInput = ({ value, onChange, label, at, hint }: InputProps) => {
  const t = useText();
  const { stages } = useRuleForm();
  const own = isMembers(value) ? Object.keys(value) : [];
  const keys = [...new Set([...stages, ...own])];
  if (!isMembers(value) && value !== undefined)
    return (
      <div className={styles['row']}>
        <Labelled label={label} at={at} hint={hint}>
          {(control) => <NumberBox control={control} value={value} onChange={onChange} />}
        </Labelled>
        {keys.length > 0 && (
          <Button
            size="small"
            onClick={() => onChange(Object.fromEntries(keys.map((stage) => [stage, value])))}
          >
            {t('stage.each')}
          </Button>
        )}
      </div>
    );
  const members = membersOf(value);
  if (keys.length === 0)
    return (
      <Labelled label={label} at={at} hint={hint}>
        {(control) => <NumberBox control={control} value={undefined} onChange={onChange} />}
      </Labelled>
    );
  return (
    <Group label={label} at={at} hint={hint} plain>
      <div className={styles['row']}>
        {keys.map((stage) => (
          <Labelled key={stage} label={stage} at={`${at}/${stage}`}>
            {(control) => (
              <NumberBox
                control={control}
                value={members[stage]}
                onChange={(number) => onChange(withMember(members, stage, number))}
              />
            )}
          </Labelled>
        ))}
      </div>
    </Group>
  );
};

export const VariantInput = ({ shape, value, onChange, label, at, hint }: Of<'variant'>) => {
  const members = membersOf(value);
  const { cases, by } = shape;
  const chosen = cases[String(members[by])];
  const names = Object.fromEntries(Object.entries(cases).map(([id, { name }]) => [id, name]));
  return (
    <Group label={label} at={at} hint={hint} plain>
      <ChoiceField
        shape={{ kind: 'choice', names }}
        label={label}
        at={`${at}/${by}`}
        value={members[by]}
        inGrid
        onChange={(id) => {
          const fields = cases[String(id)]?.fields ?? [];
          // What the other kind asks as well stays as it is.
          const kept = Object.fromEntries(
            fields.map((field) => [field.name, members[field.name] ?? emptyOf(field.shape)]),
          );
          onChange({ [by]: id, ...kept });
        }}
      />
      {chosen && chosen.fields.length > 0 && (
        <FieldInputs fields={chosen.fields} value={members} onChange={onChange} at={at} />
      )}
    </Group>
  );
};

/** Keys with a value each; where the keys are known, each has its place. */
export const MapInput = ({ shape, value, onChange, label, at, hint }: Of<'map'>) => {
  const t = useText();
  const language = useLanguage();
  const { stages, ShapeInput } = useRuleForm();
  const [key, setKey] = useState('');
  // What is said once for every key is edited as that.
  if (Array.isArray(value))
    return (
      <ShapeInput shape={shape.of} value={value} onChange={onChange} at={at} label={label} hint={hint} />
    );
  const members = membersOf(value);
  const known = shape.keys ? Object.keys(shape.keys) : shape.of.kind === 'list' ? stages : [];
  const keys = [...new Set([...known, ...Object.keys(members)])];
  const isFree = shape.keys === undefined && shape.of.kind !== 'list';
  const one = shape.one[language];
  return (
    <Group label={label} at={at} hint={hint}>
      <div className={styles['map']}>
        {keys.map((name) => (
          <div key={name} className={styles['mapEntry']}>
            <ShapeInput
              shape={shape.of}
              value={members[name] ?? emptyOf(shape.of)}
              at={`${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`}
              label={shape.keys?.[name]?.[language] ?? `${one} ${name}`}
              onChange={(own) => onChange(withMember(members, name, own))}
            />
            {isFree && (
              <Button size="small" onClick={() => onChange(withMember(members, name, undefined))}>
                {t('form.remove', { what: name })}
              </Button>
            )}
          </div>
        ))}
        {isFree && (
          <div className={styles['adding']}>
            <Input
              aria-label={t('form.newKey', { what: one })}
              placeholder={t('form.newKey', { what: one })}
              value={key}
              onChange={({ target }) => setKey(target.value)}
            />
            <Button
              disabled={key.trim() === '' || key in members}
              onClick={() => {
                onChange({ ...members, [key.trim()]: emptyOf(shape.of) });
                setKey('');
              }}
            >
              {t('form.add', { what: one })}
            </Button>
          </div>
        )}
      </div>
    </Group>
  );
};
