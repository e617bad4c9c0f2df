import { Link } from 'react-router';
import { serverNow } from '../api/server-clock.ts';
import { useAsk } from '../api/use-ask.ts';
import { useSession } from '../auth/session.ts';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { useDay } from '../parts/use-day.ts';
import { audienceOf } from './audience.ts';
import { useText } from './texts.ts';

/** Where the day begins: the reader's own follow-ups that are still to be done. */
export const PendingFollowUps = () => {
  const t = useText();
  const day = useDay();
  const audience = audienceOf(useSession().kind);
  const { data } = useAsk(`${audience}.followUps`, { query: { whose: 'own', limit: '50' } });
  const [first] = data?.followUps ?? [];
  if (!data || !first) return null;
  const count = data.followUps.length;
  const today = civilDateAt(serverNow());
  const late = data.followUps.filter(({ followUp }) => followUp.on < today).length;
  const date = day(first.followUp.on);
  const key = data.cursor !== undefined ? 'pending.more' : late > 0 ? 'pending.late' : 'pending.own';
  return (
    <p>
      <Link to="/follow-ups">{t(key, { count, late, date })}</Link>
    </p>
  );
};
