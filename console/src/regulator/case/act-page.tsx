import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { EmptyState } from '../../parts/states.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { notify } from '../../shell/notices.tsx';
import { useActionLabel } from './action-link.tsx';
import { casePath } from './action-path.ts';
import { type ActionId, actionIds, actionsOf } from './actions.ts';
import styles from './case.module.css';
import { useCase } from './case-page.tsx';
import { formOf } from './forms/index.tsx';
import { useCaseText } from './texts.ts';

/** The form of one action in place of the tab; its own address, so that leaving unsaved work asks. */
export const ActPage = () => {
  const { action = '', subject } = useParams();
  const view = useCase();
  const t = useCaseText();
  const navigate = useNavigate();
  const leave = () => navigate(casePath(view.id));
  useKeys({ Escape: leave });
  if (!isAction(action) || !formOf[action]) return <EmptyState title={t('act.unknown')} />;
  return <Act key={`${action}${subject}`} view={view} action={action} subject={subject} leave={leave} />;
};

const isAction = (text: string): text is ActionId => (actionIds as readonly string[]).includes(text);

const Act = ({
  view,
  action,
  subject,
  leave,
}: {
  readonly view: CaseView;
  readonly action: ActionId;
  readonly subject: string | undefined;
  readonly leave: () => void;
}) => {
  const t = useCaseText();
  const title = useActionLabel(view)(action);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { primary, beside, more } = actionsOf(view);
  const possible = [primary, ...beside, ...more].includes(action);
  // Others may move the case while somebody types; then the form stays, and the server has the word.
  const [begun] = useState(possible);
  const Form = formOf[action];
  if (!begun) return <EmptyState title={t('act.notHere', { title })} text={t('act.notHereText')} />;
  return (
    <section className={styles['card']} aria-labelledby="act-title">
      <h2 id="act-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {!possible && <p className={styles['missing']}>{t('act.notNow')}</p>}
      {Form && (
        <Form
          view={view}
          subject={subject}
          onCancel={leave}
          onDone={() => {
            notify(t('act.done', { title }));
            leave();
          }}
        />
      )}
    </section>
  );
};
