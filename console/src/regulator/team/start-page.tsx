import { OverviewPage } from '../overview/overview-page.tsx';
import { OwnWorkPage } from './own-work-page.tsx';
import { useDoesCasework } from './use-colleagues.ts';

/** Who does casework begins with their own work; who reads figures only, with these. */
export const StartPage = () => (useDoesCasework() ? <OwnWorkPage /> : <OverviewPage />);
