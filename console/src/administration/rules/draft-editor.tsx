import Button from 'antd/es/button';
import { useId, useMemo, useState } from 'react';
import { ruleShapes } from '../../../../shared/contracts/rule-shapes.ts';
import { isConflict } from '../../api/failure.ts';
import { useOrder } from '../../api/use-order.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useUnsavedGuard } from '../../parts/use-unsaved-guard.ts';
import { DraftConflict } from './draft-conflict.tsx';
import type { VersionView } from './rule-words.ts';
import styles from './rules.module.css';
import { type Members, withoutFormat } from './shape/content.ts';
import { FieldInputs } from './shape/field-input.tsx';
import { RuleFormContext } from './shape/form-context.ts';
import { ShapeInput } from './shape/shape-input.tsx';
import { useText } from './texts.ts';
import { useFormWorld } from './use-form-world.ts';
import { VersionActions } from './version-actions.tsx';
import { isOwn, VersionProblems } from './version-problems.tsx';
import { YearEditor } from './year/year-editor.tsx';

/**
 * A draft as a form: 1 what is typed is kept here until it is saved, and leaving asks; 2 what the server finds wrong with what
 * was saved stands beside its field; 3 where somebody else has saved meanwhile, whose change came first and what differs is
 * shown, and one's own can be put upon it.
 */
export const DraftEditor = ({ view }: { readonly view: VersionView }) => {
  const t = useText();
  const form = useId();
  const save = useOrder('administration.saveRule');
  // What the person began from: others may save while they type.
  const [begun, setBegun] = useState(view);
  const [content, setContent] = useState<Members>(view.content);
  const [conflict, setConflict] = useState(false);
  const isDirty = JSON.stringify(content) !== JSON.stringify(begun.content);
  useUnsavedGuard(isDirty);
  // Somebody else's save shows by itself while nothing of one's own is at stake.
  if (!isDirty && view.edition > begun.edition) {
    setBegun(view);
    setContent(view.content);
  }
  const world = useFormWorld(view.kind, content);
  const context = useMemo(
    () => ({ ...world, ShapeInput, problems: view.problems.filter((problem) => isOwn(view, problem)) }),
    [world, view],
  );
  const { kind, id, version } = view;
  const give = async (own: Members, edition: number) => {
    try {
      const saved = await save.send({
        params: { kind, id, version },
        version: edition,
        body: { content: own },
      });
      setConflict(false);
      setContent(own);
      setBegun({ ...view, ...saved, content: own });
    } catch (error) {
      if (isConflict(error)) setConflict(true);
    }
  };
  const shape = withoutFormat(ruleShapes[kind]);
  const fields =
    kind === 'calendarYear' ? shape.fields.filter(({ name }) => !yearFields.includes(name)) : shape.fields;
  return (
    <RuleFormContext value={context}>
      <VersionProblems view={view} />
      <form
        id={form}
        className={styles['stack']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void give(content, begun.edition);
        }}
      >
        {kind === 'calendarYear' && <YearEditor content={content} onChange={setContent} />}
        <section className={styles['panel']}>
          <FieldInputs
            fields={fields}
            value={content}
            at=""
            onChange={(own) => {
              save.reset();
              setContent(own as Members);
            }}
          />
        </section>
        {!conflict && <ProblemAlert failure={save.failure} />}
      </form>
      <div className={styles['bar']}>
        <Button
          type={isDirty ? 'primary' : 'default'}
          htmlType="submit"
          form={form}
          loading={save.pending}
          disabled={!isDirty}
        >
          {t('edit.save')}
        </Button>
        <span role="status" className={styles['hint']}>
          {t(isDirty ? 'edit.unsaved' : 'edit.nothing')}
        </span>
        <VersionActions view={view} unsaved={isDirty} />
      </div>
      {conflict && (
        <DraftConflict
          begun={begun}
          mine={content}
          pending={save.pending}
          onReapply={(merged, theirs) => {
            setBegun(theirs);
            setContent(merged);
            void give(merged, theirs.edition);
          }}
          onTheirs={(theirs) => {
            save.reset();
            setConflict(false);
            setBegun(theirs);
            setContent(theirs.content);
          }}
          onClose={() => setConflict(false)}
        />
      )}
    </RuleFormContext>
  );
};

/** Entered by picking days. */
const yearFields: readonly string[] = ['makeUpWorkdays'];
