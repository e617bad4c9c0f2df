import Button from 'antd/es/button';
import { useBlocker } from 'react-router';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { hasUnsavedWork } from '../parts/use-unsaved-guard.ts';
import { useShellText } from './texts.ts';

/** Asks before unsaved work is left for another page. One for all forms: the router knows one blocker only. */
export const UnsavedDialog = () => {
  const t = useShellText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      hasUnsavedWork() && currentLocation.pathname !== nextLocation.pathname,
  );
  const blocked = blocker.state === 'blocked';
  const stay = () => blocked && blocker.reset();
  return (
    <Dialog open={blocked} title={t('unsaved.title')} onClose={stay}>
      <p>{t('unsaved.text')}</p>
      <DialogActions>
        <Button danger onClick={() => blocked && blocker.proceed()}>
          {t('unsaved.leave')}
        </Button>
        <Button type="primary" autoFocus onClick={stay}>
          {t('unsaved.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
