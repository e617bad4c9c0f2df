import Button from 'antd/es/button';
import { useLanguage } from '../i18n/language.ts';
import { useDay } from '../parts/use-day.ts';
import { outbox, type Unsent, type Who } from './outbox.ts';
import { useText } from './texts.ts';
import { sendTogether } from './use-unsent.ts';
import styles from './visits.module.css';

/** 尚未报送: what is on this device only, and why. */
export const UnsentList = ({
  who,
  unsent,
  onEdit,
  sends = true,
}: {
  readonly who: Who;
  readonly unsent: readonly Unsent[];
  readonly onEdit?: (one: Unsent) => void;
  /** Nobody is signed in while there is no connection. */
  readonly sends?: boolean;
}) => {
  const t = useText();
  const day = useDay();
  const language = useLanguage();
  if (unsent.length === 0) return null;
  const title = t('unsent.title', { count: unsent.length });
  return (
    <section className={styles['unsent']} aria-label={title}>
      <h2>{title}</h2>
      <p>{t('unsent.note')}</p>
      <ul>
        {unsent.map((one) => {
          const { firm, on } = one.body.said;
          return (
            <li key={one.key}>
              <span>
                <strong>{firm.name ?? firm.identity?.code ?? t('firm.unnamed')}</strong> · {day(on)}
              </span>
              <span className={one.refused ? styles['bad'] : styles['soft']}>
                {one.refused ? t('unsent.refused', { why: one.refused[language] }) : t('unsent.waiting')}
              </span>
              <span className={styles['ways']}>
                {onEdit && (
                  <Button size="small" onClick={() => onEdit(one)}>
                    {t('unsent.edit')}
                  </Button>
                )}
                <Button
                  size="small"
                  danger
                  onClick={() => confirm(t('unsent.dropSure')) && outbox.forget(who, one.key)}
                >
                  {t('unsent.drop')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {sends && <Button onClick={() => void sendTogether(who)}>{t('unsent.send')}</Button>}
    </section>
  );
};
