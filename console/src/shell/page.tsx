import { type ReactNode, useEffect } from 'react';
import { FirmName } from '../parts/firm-name.tsx';
import { bareName } from '../parts/shown-name.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** A page with its one title, which is the tab's title too. */
export const Page = ({
  title,
  note,
  actions,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  /** One primary action at most, named by its effect. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => {
  const t = useShellText();
  const product = t('product');
  useEffect(() => {
    document.title = `${bareName(title)} · ${product}`;
  }, [title, product]);
  return (
    <div className={styles['page']}>
      <header className={styles['pageHead']}>
        <div>
          <h1>
            <FirmName name={title} />
          </h1>
          {note && <p>{note}</p>}
        </div>
        {actions && <div className="screen-only">{actions}</div>}
      </header>
      {children}
    </div>
  );
};
