import { GuestSession } from '../parts/guest-session.tsx';
import { GuestSessionList } from '../parts/guest-session-list.tsx';
import { GuestMinutes } from '../parts/minutes/guest-minutes.tsx';

export const SessionListPage = () => <GuestSessionList list="enterprise.listSessions" />;
export const SessionPage = () => <GuestSession audience="enterprise" />;
export const MinutesPage = () => <GuestMinutes audience="enterprise" />;
