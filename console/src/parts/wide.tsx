import type { ReactNode } from 'react';
import styles from './parts.module.css';

/**
 * What may be wider than its place, a table above all: it scrolls in itself, by keyboard too, and the page stays as wide
 * as its window. No landmark: the section around it is one already.
 */
export const Wide = ({
  label,
  className = '',
  children,
}: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <div role="group" tabIndex={0} aria-label={label} className={`${styles['wide']} ${className}`}>
    {children}
  </div>
);
