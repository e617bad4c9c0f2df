import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../auth/session.ts';
import { signOut } from '../auth/sign-in.ts';
import { useLanguage } from '../i18n/language.ts';
import { FirmName } from '../parts/firm-name.tsx';
import { bareName } from '../parts/shown-name.ts';
import { setSingleKeys, singleKeysOn } from '../parts/single-keys.ts';
import { forgetVisitor, unsentOf } from '../visits/kept-visitor.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';
import { useOwnName } from './use-own-name.ts';

/** Whose work a colleague covers while they are away. */
const workingRoles: readonly string[] = ['clerk', 'lead', 'accountManager', 'branchLead'];

/** Who is here, for which organisation; opens what belongs to the person. */
export const AccountMenu = () => {
  const t = useShellText();
  const who = useSession();
  const { name, orgId, kind, roles } = who;
  const own = useOwnName();
  // Before its first application nobody has said what the firm is called.
  const named = own !== orgId;
  const language = useLanguage();
  const leave = () => {
    const count = unsentOf(who);
    if (count > 0 && !confirm(t('account.unsent', { count }))) return;
    forgetVisitor(who);
    void signOut();
  };
  const menu = useRef<HTMLDetailsElement>(null);
  const [keysOn, setKeysOn] = useState(singleKeysOn);
  useEffect(() => {
    const close = (event: Event) => {
      const outside = event.target instanceof Node && !menu.current?.contains(event.target);
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      if (menu.current && (escaped || (event.type === 'pointerdown' && outside))) menu.current.open = false;
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close);
    };
  }, []);
  const leaveMenu = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details className={styles['account']} ref={menu}>
      <summary>
        <span>{bareName(named ? own : name[language])}</span>
        <small>{named ? bareName(name[language]) : orgId}</small>
      </summary>
      <div className={styles['menu']}>
        <p className={styles['whole']}>
          <strong>
            <FirmName name={own} />
          </strong>
          {kind === 'enterprise' && named && <span className="numbers">{orgId}</span>}
          <FirmName name={name[language]} />
        </p>
        <label>
          <input
            type="checkbox"
            checked={keysOn}
            onChange={({ target }) => {
              setSingleKeys(target.checked);
              setKeysOn(target.checked);
            }}
          />
          {t('account.keys')}
        </label>
        <Link to="/my-account" onClick={leaveMenu}>
          {t('account.mine')}
        </Link>
        {roles.some((role) => workingRoles.includes(role)) && (
          <Link to="/my-leave" onClick={leaveMenu}>
            {t('account.leave')}
          </Link>
        )}
        <button type="button" onClick={leave}>
          {t('account.signOut')}
        </button>
      </div>
    </details>
  );
};
