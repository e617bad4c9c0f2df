import type { ReactNode } from 'react';
import { usePartText } from './texts.ts';

/** What an act does, and that it cannot be taken back: said before, in `sure` of a form. */
export const FinalWords = ({ children }: { readonly children?: ReactNode }) => {
  const t = usePartText();
  return (
    <>
      {children && <p>{children}</p>}
      <p>{t('sure.final')}</p>
    </>
  );
};
