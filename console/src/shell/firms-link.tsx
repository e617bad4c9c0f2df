import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import { Link } from 'react-router';
import type { FirmsTool } from '../app/audience-pages.ts';
import { useLetsFirmsIn } from '../parts/lets-firms-in.ts';
import styles from './shell.module.css';

/** 企业账户. */
export const FirmsLink = ({ firms: { to, label } }: { readonly firms: FirmsTool }) => {
  if (!useLetsFirmsIn()) return null;
  return (
    <Link to={to} className={styles['tool']} aria-label={label()} title={label()}>
      <ShopOutlined style={{ fontSize: 18 }} />
    </Link>
  );
};
