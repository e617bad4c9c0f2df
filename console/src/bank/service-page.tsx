import { ServicePage } from '../parts/figures/service-page.tsx';

/** A bank's own service, and no one else's. */
export const OwnServicePage = () => <ServicePage list="bank.bankService" />;
