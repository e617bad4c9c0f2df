import { chooseLanguage, useLanguage } from '../i18n/language.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

export const LanguageSwitch = () => {
  const t = useShellText();
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className={styles['tool']}
      lang={other === 'en' ? 'en' : 'zh-CN'}
      aria-label={t('languageLabel')}
      onClick={() => chooseLanguage(other)}
    >
      {t('language')}
    </button>
  );
};
