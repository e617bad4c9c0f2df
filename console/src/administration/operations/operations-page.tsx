import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { Page } from '../../shell/page.tsx';
import { Audit } from './audit.tsx';
import { Backups } from './backups.tsx';
import { Examination } from './examination.tsx';
import { StateNow } from './state-now.tsx';
import { StoppedFlows } from './stopped-flows.tsx';
import { StuckNotices } from './stuck-notices.tsx';
import { useText } from './texts.ts';

/** What goes on is seen to move. */
const refreshMs = 5000;

/** 运维: does the system itself run as it should, and if not, what do I do? */
export const OperationsPage = () => {
  const t = useText();
  const ask = useAsk('administration.viewOperation', {}, { refreshMs });
  return (
    <Page title={t('title')} note={t('note')}>
      <AskState ask={ask}>
        {(operation) => (
          <>
            <StateNow operation={operation} />
            {operation.machine && <Examination job={operation.machine.examination} />}
            <StoppedFlows />
            <StuckNotices />
            {operation.machine && <Backups machine={operation.machine} />}
            <Audit operation={operation} />
          </>
        )}
      </AskState>
    </Page>
  );
};
