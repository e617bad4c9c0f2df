import Input from 'antd/es/input';
import type { AnswerOf } from '../../api/routes.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { Field, TextField } from '../../parts/field.tsx';
import { notify } from '../../shell/notices.tsx';
import styles from './studios.module.css';
import { useText } from './texts.ts';

type Studio = AnswerOf<'regulator.listStudios'>['studios'][number];
type Values = { readonly name: string; readonly place: string; readonly desks: string };

const bodyFrom = ({ name, place, desks }: Values) => ({
  name: name.trim(),
  place: place.trim(),
  desks: desks
    .split('\n')
    .map((desk) => desk.trim())
    .filter(Boolean),
});

const useFieldNames = () => {
  const t = useText();
  return () => ({ name: t('keep.name'), place: t('keep.place'), desks: t('keep.desks') });
};

const Fields = ({
  values: { name, place, desks },
  change,
}: {
  readonly values: Values;
  readonly change: (changed: Partial<Values>) => void;
}) => {
  const t = useText();
  return (
    <div className={styles['fields']}>
      <TextField label={t('keep.name')} value={name} onChange={(next) => change({ name: next })} />
      <TextField
        label={t('keep.place')}
        hint={t('keep.placeHint')}
        value={place}
        onChange={(next) => change({ place: next })}
      />
      <Field label={t('keep.desks')}>
        {(id) => (
          <>
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 3 }}
              maxLength={500}
              value={desks}
              aria-describedby={`${id}-hint`}
              onChange={({ target }) => change({ desks: target.value })}
            />
            <p id={`${id}-hint`} className={styles['soft']}>
              {t('keep.desksHint')}
            </p>
          </>
        )}
      </Field>
    </div>
  );
};

/** 设立驻点, by the lead. */
export const AddStudio = () => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.addStudio"
      label={t('keep.add')}
      look="primary"
      initial={{ name: '', place: '', desks: '1号窗口' }}
      fieldNames={useFieldNames()}
      partsOf={(values) => ({ body: bodyFrom(values) })}
      onDone={() => notify(t('keep.done'))}
    >
      {(values, change) => <Fields values={values} change={change} />}
    </ActDialog>
  );
};

/** 变更, with the version that was seen. */
export const ChangeStudio = ({ studio }: { readonly studio: Studio }) => {
  const t = useText();
  const { id, name, place, desks, closed, version } = studio;
  return (
    <ActDialog
      order="regulator.changeStudio"
      label={t('keep.change')}
      small
      initial={{ name, place, desks: desks.join('\n') }}
      fieldNames={useFieldNames()}
      partsOf={(values) => ({ params: { studioId: id }, body: { ...bodyFrom(values), closed, version } })}
      onDone={() => notify(t('keep.done'))}
    >
      {(values, change) => <Fields values={values} change={change} />}
    </ActDialog>
  );
};

/** 停用、恢复. */
export const CloseStudio = ({ studio }: { readonly studio: Studio }) => {
  const t = useText();
  const { id, name, place, desks, closed, version } = studio;
  return (
    <ActDialog
      order="regulator.changeStudio"
      label={t(closed ? 'keep.reopen' : 'keep.close')}
      small
      danger={!closed}
      initial={{}}
      partsOf={() => ({
        params: { studioId: id },
        body: { name, place, desks: [...desks], closed: !closed, version },
      })}
      onDone={() => notify(t('keep.done'))}
    >
      {() => <p>{t(closed ? 'keep.reopenNote' : 'keep.closeNote')}</p>}
    </ActDialog>
  );
};
