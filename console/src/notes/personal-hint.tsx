import { personalIn } from '../parts/personal-in-text.ts';
import styles from './notes.module.css';
import { useText } from './texts.ts';

/** Personal data in what is being typed, said while it can still be left out. */
export const PersonalHint = ({ text }: { readonly text: string }) => {
  const t = useText();
  const found = personalIn(text, []).map((mark) => mark.text);
  return (
    <p role="status" className={styles['soft']} hidden={found.length === 0}>
      {found.length > 0 && t('personal', { found: found.join(t('and')) })}
    </p>
  );
};
