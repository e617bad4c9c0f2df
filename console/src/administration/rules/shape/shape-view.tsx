import type { ReactNode } from 'react';
import { type Field, type Shape, wordsOf } from '../../../../../shared/contracts/rule-shapes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../rules.module.css';
import { useText } from '../texts.ts';
import { entriesOf, isGrid, isMembers, membersOf, titleOf } from './content.ts';

/** A value of a rule document, to be read: as forms show it, without the fields. */
export const ShapeView = ({
  shape,
  value,
}: {
  readonly shape: Shape;
  readonly value: unknown;
}): ReactNode => {
  const language = useLanguage();
  switch (shape.kind) {
    case 'record':
      return <FieldsView fields={shape.fields} value={value} />;
    case 'list':
      return <ListView shape={shape} value={value} />;
    case 'map':
      return isMembers(value) ? (
        <FieldsView
          fields={Object.keys(value).map((name) => ({
            name,
            label: shape.keys?.[name] ?? { zh: name, en: name },
            shape: shape.of,
          }))}
          value={value}
        />
      ) : (
        <ShapeView shape={shape.of} value={value} />
      );
    case 'setting':
      return <SettingView shape={shape} value={value} />;
    case 'variant': {
      const chosen = shape.cases[String(membersOf(value)[shape.by])];
      return (
        <>
          {wordsOf(shape, value)[language]}
          {chosen && chosen.fields.length > 0 && <FieldsView fields={chosen.fields} value={value} />}
        </>
      );
    }
    default:
      return wordsOf(shape, value)[language];
  }
};

const SettingView = ({
  shape,
  value,
}: {
  readonly shape: Extract<Shape, { readonly kind: 'setting' }>;
  readonly value: unknown;
}) => {
  const t = useText();
  const language = useLanguage();
  const { value: own, source } = membersOf(value);
  return (
    <>
      {own === null || own === undefined ? (
        <strong className={styles['unset']}>{t('form.unset')}</strong>
      ) : (
        <strong>{wordsOf(shape.of, own)[language]}</strong>
      )}
      <span className={styles['source']}>
        {t('setting.from')} {typeof source === 'string' && source !== '' ? source : t('setting.noSource')}
      </span>
    </>
  );
};

const FieldsView = ({ fields, value }: { readonly fields: readonly Field[]; readonly value: unknown }) => {
  const language = useLanguage();
  const members = membersOf(value);
  const strangers = Object.keys(members).filter(
    (name) => !fields.some((field) => field.name === name) && !unnamed.includes(name),
  );
  return (
    <dl className={styles['facts']}>
      {[
        ...fields,
        ...strangers.map((name): Field => ({ name, label: { zh: name, en: name }, shape: { kind: 'text' } })),
      ]
        .filter(({ name, optional }) => !optional || members[name] !== undefined)
        .map(({ name, label, shape }) => (
          <div key={name} data-wide={isWide(shape) || undefined}>
            <dt>{label[language]}</dt>
            <dd>
              {members[name] === null ? (
                wordsOf(shape, null)[language]
              ) : (
                <ShapeView shape={shape} value={members[name]} />
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
};

/** Said elsewhere: which variant it is, and which reader it is for. */
const unnamed: readonly string[] = ['kind', 'schema'];

const isWide = ({ kind }: Shape): boolean => ['list', 'record', 'map'].includes(kind);

const ListView = ({
  shape,
  value,
}: {
  readonly shape: Extract<Shape, { readonly kind: 'list' }>;
  readonly value: unknown;
}) => {
  const t = useText();
  const language = useLanguage();
  const { of, key, one } = shape;
  const entries = entriesOf(value);
  if (entries.length === 0) return t('form.noneYet');
  if (of.kind === 'record' && isGrid(of.fields))
    return (
      <table className={styles['grid']}>
        <thead>
          <tr>
            {of.fields.map(({ name, label }) => (
              <th key={name} scope="col">
                {label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: read only, nothing moves
            <tr key={index}>
              {of.fields.map(({ name, label, shape: cell }) => (
                <td key={name} data-label={label[language]}>
                  {wordsOf(cell, membersOf(entry)[name])[language]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  return entries.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: read only, nothing moves
    <details key={index} className={styles['entry']}>
      <summary>
        <strong>{titleOf(entry, key, language) || `${one[language]} ${index + 1}`}</strong>
      </summary>
      <ShapeView shape={of} value={entry} />
    </details>
  ));
};
