import Button from 'antd/es/button';
import { useState } from 'react';
import { type Field, type Shape, wordsOf } from '../../../../../shared/contracts/rule-shapes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import {
  emptyOf,
  entriesOf,
  isGrid,
  membersOf,
  movedEntry,
  titleOf,
  withEntry,
  withMember,
  withoutEntry,
} from './content.ts';
import { FieldInput, FieldInputs } from './field-input.tsx';
import { type InputProps, problemsAt, useRuleForm } from './form-context.ts';
import { Group } from './labelled.tsx';

type ListShape = Extract<Shape, { readonly kind: 'list' }>;

/** Entries of a table: narrow ones as a grid of fields, wide ones as lines that open. */
export const ListInput = ({ shape, value, onChange, label, at, hint }: InputProps<ListShape>) => {
  const t = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<number>();
  const entries = entriesOf(value);
  const one = shape.one[language];
  const tools = (index: number): EntryTools => ({
    name: titleOf(entries[index], shape.key, language) || `${one} ${index + 1}`,
    onRemove: () => onChange(withoutEntry(entries, index)),
    ...(index > 0 && { onUp: () => onChange(movedEntry(entries, index, -1)) }),
  });
  const set = (index: number) => (own: unknown) => onChange(withEntry(entries, index, own));
  const { of } = shape;
  return (
    <Group label={label} at={at} hint={hint}>
      {of.kind === 'record' && isGrid(of.fields) ? (
        <GridRows fields={of.fields} entries={entries} at={at} toolsOf={tools} onEntry={set} label={label} />
      ) : (
        entries.map((entry, index) => (
          <OpenedEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name but their place until they are given one
            key={index}
            shape={of}
            entry={entry}
            at={`${at}/${index}`}
            tools={tools(index)}
            isNew={opened === index}
            onChange={set(index)}
          />
        ))
      )}
      {entries.length === 0 && <p className={styles['hint']}>{t('form.noneYet')}</p>}
      <div>
        <Button
          onClick={() => {
            setOpened(entries.length);
            onChange([...entries, emptyOf(of)]);
          }}
        >
          {t('form.add', { what: one })}
        </Button>
      </div>
    </Group>
  );
};

type EntryTools = { readonly name: string; readonly onRemove: () => void; readonly onUp?: () => void };

const Tools = ({ name, onRemove, onUp }: EntryTools) => {
  const t = useText();
  return (
    <span className={styles['tools']}>
      {onUp && (
        <button type="button" onClick={onUp} aria-label={t('form.up', { what: name })}>
          ↑
        </button>
      )}
      <button type="button" onClick={onRemove} aria-label={t('form.remove', { what: name })}>
        ×
      </button>
    </span>
  );
};

const GridRows = ({
  fields,
  entries,
  at,
  toolsOf,
  onEntry,
  label,
}: {
  readonly fields: readonly Field[];
  readonly entries: readonly unknown[];
  readonly at: string;
  readonly toolsOf: (index: number) => EntryTools;
  readonly onEntry: (index: number) => (value: unknown) => void;
  readonly label: string;
}) => {
  const t = useText();
  const language = useLanguage();
  if (entries.length === 0) return null;
  return (
    <table className={styles['grid']}>
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          {fields.map(({ name, label: of }) => (
            <th key={name} scope="col">
              {of[language]}
            </th>
          ))}
          <th scope="col" className={styles['narrow']}>
            <span className="unseen">{t('form.tools')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place until they are given one
          <tr key={index} data-at={`${at}/${index}`}>
            {fields.map((field) => (
              <td key={field.name} data-label={field.label[language]}>
                <FieldInput
                  field={field}
                  value={membersOf(entry)[field.name]}
                  at={`${at}/${index}/${field.name}`}
                  inGrid
                  onChange={(own) => onEntry(index)(withMember(membersOf(entry), field.name, own))}
                />
              </td>
            ))}
            <td className={styles['narrow']}>
              <Tools {...toolsOf(index)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What a line says before it is opened: its small fields in words. */
const summaryOf = (shape: ListShape['of'], entry: unknown, language: 'zh' | 'en'): string => {
  if (shape.kind !== 'record') return wordsOf(shape, entry)[language];
  const members = membersOf(entry);
  return shape.fields
    .filter(({ name, shape: of }) => ['choice', 'perStage'].includes(of.kind) && members[name] !== undefined)
    .map(({ name, shape: of }) => wordsOf(of, members[name])[language])
    .join(' · ');
};

const OpenedEntry = ({
  shape,
  entry,
  at,
  tools,
  isNew,
  onChange,
}: {
  readonly shape: ListShape['of'];
  readonly entry: unknown;
  readonly at: string;
  readonly tools: EntryTools;
  readonly isNew: boolean;
  readonly onChange: (value: unknown) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const form = useRuleForm();
  const { ShapeInput } = form;
  const isWrong = problemsAt(form, at, true).length > 0;
  const [open, setOpen] = useState(isNew || isWrong);
  return (
    <div className={styles['entry']} data-at={at}>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <strong>{tools.name}</strong>{' '}
          <span className={styles['hint']}>{summaryOf(shape, entry, language)}</span>
          {isWrong && <span className={styles['wrong']}>{t('form.toCorrect')}</span>}
        </summary>
        {open &&
          (shape.kind === 'record' ? (
            <FieldInputs fields={shape.fields} value={entry} onChange={onChange} at={at} />
          ) : (
            <ShapeInput shape={shape} value={entry} onChange={onChange} at={at} label={tools.name} />
          ))}
      </details>
      <Tools {...tools} />
    </div>
  );
};
