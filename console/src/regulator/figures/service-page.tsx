import { Link } from 'react-router';
import { ServicePage } from '../../parts/figures/service-page.tsx';
import { useText } from './texts.ts';

/** Every bank side by side, for differentiated assessment (差异化考核). */
export const BankServicePage = () => {
  const t = useText();
  return <ServicePage list="regulator.bankService" actions={<Link to="/figures">{t('title')}</Link>} />;
};
