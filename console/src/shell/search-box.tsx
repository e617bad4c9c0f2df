import { useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useKeys } from '../parts/use-keys.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** 全局搜索 by enterprise, identity code or case number; `/` leads here. */
export const SearchBox = ({ path }: { readonly path: string }) => {
  const t = useShellText();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.focus() });
  const asked = pathname === path ? (new URLSearchParams(search).get('search') ?? '') : '';
  return (
    <search className={styles['search']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = input.current?.value.trim() ?? '';
          void navigate(text === '' ? path : `${path}?${new URLSearchParams({ search: text })}`);
        }}
      >
        <div className={styles['searchFrame']}>
          <input
            key={asked}
            ref={input}
            type="search"
            name="search"
            defaultValue={asked}
            maxLength={100}
            placeholder={t('search')}
            aria-label={t('search')}
            aria-keyshortcuts="/"
            autoComplete="off"
            onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
          />
          <kbd>/</kbd>
        </div>
      </form>
    </search>
  );
};
