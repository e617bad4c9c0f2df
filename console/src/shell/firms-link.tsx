import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import { Link } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import type { FirmsTool } from '../app/audience-pages.ts';
import { useLetsFirmsIn } from '../parts/lets-firms-in.ts';
import { waitingRegistrations } from '../parts/waiting-registrations.ts';
import styles from './shell.module.css';

/** 企业账户, with how many registrations wait for a word; only for whom the server lets say it. */
export const FirmsLink = ({ firms: { to, label } }: { readonly firms: FirmsTool }) => {
  const letsFirmsIn = useLetsFirmsIn();
  const ask = useAsk(...waitingRegistrations, { enabled: letsFirmsIn });
  if (!letsFirmsIn) return null;
  const count = ask.data?.registrations.length ?? 0;
  const named = label(count);
  return (
    <Link to={to} className={styles['tool']} aria-label={named} title={named}>
      <ShopOutlined style={{ fontSize: 18 }} />
      {count > 0 && (
        <span className={styles['count']} aria-hidden="true">
          {count}
        </span>
      )}
    </Link>
  );
};
