import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { useOrder } from '../api/use-order.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { useUnsavedGuard } from '../parts/use-unsaved-guard.ts';
import { notify } from '../shell/notices.tsx';
import styles from './notes.module.css';
import type { NotesAudience } from './notes-audience.ts';
import { PersonalHint } from './personal-hint.tsx';
import { useText } from './texts.ts';

/** 我的备注: one line that its author alone reads; emptied, it is gone. */
export const OwnNote = ({
  audience,
  caseId,
  text,
}: {
  readonly audience: NotesAudience;
  readonly caseId: string;
  readonly text: string;
}) => {
  const t = useText();
  const title = useId();
  const { send, pending, failure } = useOrder(`${audience}.keepOwnNote`);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? text;
  useUnsavedGuard(shown !== text);
  const save = () => {
    const said = shown.trim();
    void send({ params: { caseId }, body: said === '' ? {} : { text: said } })
      .then(() => {
        setTyped(undefined);
        notify(t('own.saved'));
      })
      .catch(() => undefined);
  };
  return (
    <section className={styles['part']} aria-labelledby={title}>
      <h2 id={title}>{t('own')}</h2>
      <p className={styles['soft']}>{t('own.who')}</p>
      <Input
        aria-labelledby={title}
        maxLength={200}
        value={shown}
        onChange={({ target }) => setTyped(target.value)}
      />
      <PersonalHint text={shown} />
      <ProblemAlert failure={failure} />
      <Button
        className={styles['act'] ?? ''}
        loading={pending}
        disabled={shown.trim() === text}
        onClick={save}
      >
        {t('own.save')}
      </Button>
    </section>
  );
};
