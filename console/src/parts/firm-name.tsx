import styles from './parts.module.css';
import { bareName, isFictitious } from './shown-name.ts';
import { usePartText } from './texts.ts';

/** A name, and beside it that it is made up, where it is. */
export const FirmName = ({ name }: { readonly name: string }) => {
  const t = usePartText();
  return (
    <>
      {bareName(name)}
      {isFictitious(name) && <span className={styles['fictitious']}>{t('fictitious')}</span>}
    </>
  );
};
