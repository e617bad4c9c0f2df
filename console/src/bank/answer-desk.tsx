import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import type { CaseView } from '../api/routes.ts';
import { useUnsavedGuard } from '../parts/use-unsaved-guard.ts';
import { notify } from '../shell/notices.tsx';
import styles from './answer.module.css';
import { type AnswerKind, choicesOf, isAnswerKind, type Values } from './answer-choices.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerPreview } from './answer-preview.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import type { BankLine } from './own-line.ts';
import { useText } from './texts.ts';

/** Choices, the form of the chosen one, and beside it what the enterprise will read. A choice left keeps what was typed. */
export const AnswerDesk = ({ view, line }: { readonly view: CaseView; readonly line: BankLine }) => {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(false);
  const [values, setValues] = useState<Values>({});
  useUnsavedGuard(typed);
  const choices = choicesOf(view, line);
  // Held here and repeated in the address, which follows a moment later; a radio button must answer at once.
  const [asked, setAsked] = useState(address.get('kind'));
  const kind = choices.find((choice) => choice.kind === asked && choice.state === 'open')?.kind;

  const choose = (next: AnswerKind) => {
    setValues({});
    setAsked(next);
    setAddress({ kind: next }, { replace: true, preventScrollReset: true });
  };
  const done = (of: AnswerKind) => {
    flushSync(() => setTyped(false));
    setAsked(null);
    setAddress({}, { replace: true, preventScrollReset: true });
    notify(t(`answer.${of}.thanks`));
  };
  return (
    <div className={styles['desk']}>
      <ChoiceCards choices={choices} chosen={kind} onChoose={choose} />
      {isAnswerKind(asked) && kind === undefined && <p role="status">{t('answer.notPossible')}</p>}
      {kind === undefined ? (
        <p className={styles['hint']}>{t('answer.choose')}</p>
      ) : (
        <div className={styles['sides']}>
          <section className={styles['side']} aria-label={t(`answer.${kind}`)}>
            <AnswerForm
              key={kind}
              kind={kind}
              view={view}
              onTyped={() => setTyped(true)}
              onValues={setValues}
              onDone={() => done(kind)}
            />
          </section>
          <aside className={styles['side']} aria-labelledby="preview">
            <h2 id="preview">{t('preview.title')}</h2>
            <AnswerPreview kind={kind} line={line} values={values} />
          </aside>
        </div>
      )}
    </div>
  );
};
