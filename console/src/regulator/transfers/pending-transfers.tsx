import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useText } from './texts.ts';

/** On 我的待办: what other work groups ask this one to take over. */
export const PendingTransfers = () => {
  const t = useText();
  const { data } = useAsk('regulator.transfers');
  if (!data || data.incoming.length === 0) return null;
  return (
    <p>
      <Link to="/transfers">{t('toAnswer', { count: data.incoming.length })}</Link>
    </p>
  );
};
