import Button from 'antd/es/button';
import TextArea from 'antd/es/input/TextArea';
import Select from 'antd/es/select';
import { useState } from 'react';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useOrder } from '../api/use-order.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { ConfirmCommand } from '../parts/confirm-command.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { bareName } from '../parts/shown-name.ts';
import { useUnsavedGuard } from '../parts/use-unsaved-guard.ts';
import { notify } from '../shell/notices.tsx';
import styles from './notes.module.css';
import type { NotesAudience } from './notes-audience.ts';
import { OwnNote } from './own-note.tsx';
import { PersonalHint } from './personal-hint.tsx';
import { useText } from './texts.ts';

type Notes = AnswerOf<'regulator.viewNotes'>;
type OfCase = { readonly audience: NotesAudience; readonly caseId: string };

/** 备注: what colleagues should know of this case and nobody else, and what I note for myself. */
export const NotesSection = ({ audience, caseId }: OfCase) => {
  const t = useText();
  const ask = useAsk(`${audience}.viewNotes`, { params: { caseId } });
  return (
    <AskState ask={ask} rows={4}>
      {(of) => (
        <div className={styles['sections']}>
          <section className={styles['part']} aria-labelledby="notes-title">
            <h2 id="notes-title">{t('title')}</h2>
            <p className={styles['soft']}>{t('who')}</p>
            {of.mayWrite ? <NewNote audience={audience} caseId={caseId} of={of} /> : <p>{t('closed')}</p>}
            {of.notes.length === 0 ? (
              <p className={styles['soft']}>{t('none')}</p>
            ) : (
              <ul className={styles['notes']}>
                {of.notes.map((note) => (
                  <OneNote key={note.id} audience={audience} caseId={caseId} note={note} />
                ))}
              </ul>
            )}
          </section>
          {(of.mayWrite || of.own !== undefined) && (
            <OwnNote audience={audience} caseId={caseId} text={of.own ?? ''} />
          )}
        </div>
      )}
    </AskState>
  );
};

const NewNote = ({ audience, caseId, of }: OfCase & { readonly of: Notes }) => {
  const t = useText();
  const { send, pending, failure } = useOrder(`${audience}.addNote`);
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  useUnsavedGuard(text.trim() !== '');
  const add = () =>
    void send({ params: { caseId }, body: { text, mentions: [...mentions] } })
      .then(() => {
        setText('');
        setMentions([]);
        notify(t('added'));
      })
      .catch(() => undefined);
  return (
    <>
      <Field label={t('text')}>
        {(id) => (
          <TextArea
            id={id}
            rows={3}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <PersonalHint text={text} />
      {of.colleagues.length > 0 && (
        <Field label={t('mention')}>
          {(id) => (
            <Select<string[]>
              id={id}
              mode="multiple"
              maxCount={10}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ inlineSize: '100%' }}
              value={[...mentions]}
              options={of.colleagues.map((one) => ({ value: one.id, label: `@${bareName(one.name)}` }))}
              onChange={setMentions}
            />
          )}
        </Field>
      )}
      <ProblemAlert failure={failure} />
      <Button
        type="primary"
        className={styles['act'] ?? ''}
        loading={pending}
        disabled={text.trim() === ''}
        onClick={add}
      >
        {t('add')}
      </Button>
    </>
  );
};

const OneNote = ({ audience, caseId, note }: OfCase & { readonly note: Notes['notes'][number] }) => {
  const t = useText();
  const { id, byName, at, text, mentions, withdrawnAt, erased, mine } = note;
  const { send, failure } = useOrder(`${audience}.withdrawNote`);
  const isThere = withdrawnAt === undefined && erased === undefined;
  return (
    <li>
      <span>
        <strong>{byName === undefined ? t('someone') : bareName(byName)}</strong>{' '}
        <span className={styles['soft']}>
          <CivilDate moment={at} withTime />
        </span>
      </span>
      {isThere ? (
        <p>
          {mentions.map((one) => `@${bareName(one.name)} `).join('')}
          {text}
        </p>
      ) : (
        <p className={styles['soft']}>{t(erased ? 'erased' : 'withdrawn')}</p>
      )}
      {mine && isThere && (
        <ConfirmCommand
          label={t('withdraw')}
          title={t('withdraw.title')}
          failure={failure}
          onConfirm={() =>
            send({ params: { caseId, noteId: id }, body: {} }).then(() => notify(t('withdrawn')))
          }
        >
          {t('withdraw.text')}
        </ConfirmCommand>
      )}
    </li>
  );
};
