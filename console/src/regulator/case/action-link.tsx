import Button from 'antd/es/button';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { actionPath } from './action-path.ts';
import type { ActionId } from './actions.ts';
import { useCaseNames } from './case-names.ts';
import { awaitedLines } from './standing.ts';
import { useCaseText } from './texts.ts';

/** A button that opens what is to be done: a link, so that it has an address. */
export const ActionLink = ({
  view,
  action,
  primary = false,
}: {
  readonly view: CaseView;
  readonly action: ActionId;
  readonly primary?: boolean;
}) => {
  const navigate = useNavigate();
  const label = useActionLabel(view)(action);
  const path = actionPath(view, action);
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={path}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigate(path);
      }}
    >
      {label}
    </Button>
  );
};

/** What an action is called on this case: with the bank's name where one alone is urged. */
export const useActionLabel = (view: CaseView) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  return (action: ActionId): string => {
    const [awaited, ...others] = awaitedLines(view);
    if (action === 'urge' && view.relation === 'supervisor') return t('act.supervise');
    if (action === 'urge' && awaited && others.length === 0)
      return t('act.urgeBank', { bank: names.organisation(awaited.bankId) });
    if (action === 'session' && view.phase.stage === 'jointDiagnosis' && view.phase.sessionId !== undefined)
      return t('act.enterSession');
    return t(`act.${action}`);
  };
};
