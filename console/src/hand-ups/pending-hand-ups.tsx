import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { useText } from './texts.ts';

/** Where the day begins: how many cases that were handed up wait for this level. */
export const PendingHandUps = () => {
  const t = useText();
  const { data } = useAsk('regulator.handUps');
  if (!data || data.incoming.length === 0) return null;
  return (
    <p>
      <Link to="/hand-ups">{t('pending', { count: data.incoming.length })}</Link>
    </p>
  );
};
