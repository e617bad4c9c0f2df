import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import Button from 'antd/es/button';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useLetsFirmsIn } from '../../parts/lets-firms-in.ts';
import { InviteFirm } from '../firms/invite-firm.tsx';
import { useActionLabel } from './action-link.tsx';
import { actionPath, casePath } from './action-path.ts';
import type { ActionId } from './actions.ts';
import styles from './case.module.css';
import { useCaseText } from './texts.ts';

/** 更多: links that open below the button; Esc closes and gives the focus back. */
export const MoreMenu = ({
  view,
  actions,
}: {
  readonly view: CaseView;
  readonly actions: readonly ActionId[];
}) => {
  const t = useCaseText();
  const labelOf = useActionLabel(view);
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false);
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    const element = menu.current;
    element?.addEventListener('keydown', close);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      element?.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  return (
    <nav ref={menu} className={styles['menu']} aria-label={t('more')}>
      <Button
        ref={button as never}
        aria-expanded={open}
        icon={<DownOutlined />}
        iconPlacement="end"
        onClick={() => setOpen(!open)}
      >
        {t('more')}
      </Button>
      {open && (
        <ul>
          {actions.map((action) => (
            <li key={action}>
              <Link to={actionPath(view, action)} onClick={() => setOpen(false)}>
                {labelOf(action)}
              </Link>
            </li>
          ))}
          <InviteFromCase view={view} />
          <li>
            <Link to={`${casePath(view.id)}/audit`} onClick={() => setOpen(false)}>
              {t('act.audit')}
            </Link>
          </li>
        </ul>
      )}
    </nav>
  );
};

/** Only the work group that has the case, and never who was erased. */
const InviteFromCase = ({ view }: { readonly view: CaseView }) => {
  const letsFirmsIn = useLetsFirmsIn();
  const { relation, applicant, personalData } = view;
  if (!letsFirmsIn || relation !== 'holder' || personalData?.erased?.includes('identity')) return null;
  const { identity, name, contact } = applicant;
  return (
    <li>
      <InviteFirm
        look="text"
        firm={{
          kind: identity.kind,
          code: identity.code,
          firmName: name,
          personName: contact?.name ?? '',
          confirmation: identity.confirmation,
        }}
      />
    </li>
  );
};
