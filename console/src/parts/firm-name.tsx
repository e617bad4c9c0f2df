import styles from './parts.module.css';
import { bareName, isFictitious } from './shown-name.ts';
import { usePartText } from './texts.ts';

/** A name, and beside it that it is made up, where it is. */
export const FirmName = ({ name }: { readonly name: string }) => (
  <>
    {bareName(name)}
    <FictitiousMark name={name} />
  </>
);

/** The mark alone, where the name stands elsewhere. */
export const FictitiousMark = ({ name }: { readonly name: string }) => {
  const t = usePartText();
  return isFictitious(name) && <span className={styles['fictitious']}>{t('fictitious')}</span>;
};
