import Button from 'antd/es/button';
import { useState } from 'react';
import { useAsk } from '../../api/use-ask.ts';
import { usePhone } from '../../app/use-media.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { StoppedCards, StoppedTable } from './stopped-cases.tsx';
import { useText } from './texts.ts';

/** 运行状况: does every case move, and if not, what do I do? */
export const OperationPage = () => {
  const t = useText();
  const phone = usePhone();
  const [cursor, setCursor] = useState<string>();
  const query = { limit: '50', ...(cursor !== undefined && { cursor }) };
  const ask = useAsk('regulator.stoppedFlows', { query });
  return (
    <Page title={t('title')} note={t('note')}>
      <AskState ask={ask}>
        {({ cases, cursor: next }) => (
          <>
            {cases.length === 0 && next === undefined && (
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            )}
            {cases.length > 0 && (phone ? <StoppedCards cases={cases} /> : <StoppedTable cases={cases} />)}
            {next !== undefined && (
              <div>
                <Button onClick={() => setCursor(next)}>{t('more')}</Button>
              </div>
            )}
          </>
        )}
      </AskState>
    </Page>
  );
};
