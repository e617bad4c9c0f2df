import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import styles from './people.module.css';
import { useText } from './texts.ts';

/** 交接预览: what is a person's own and open, and who takes it. */
export const HandOver = ({
  personId,
  value,
  onChange,
  stays = false,
}: {
  readonly personId: string;
  readonly value: string | undefined;
  readonly onChange: (successorId: string) => void;
  /** Then somebody has to take it. */
  readonly stays?: boolean;
}) => {
  const t = useText();
  const ask = useAsk('administration.handOverPreview', { params: { personId } }, { refreshMs: false });
  return (
    <AskState ask={ask} rows={2}>
      {({ sessions, drafts, cases, candidates }) =>
        sessions.length + drafts.length + cases === 0 ? (
          <p className={styles['soft']}>{t('handOver.none')}</p>
        ) : (
          <section aria-label={t('handOver.title')} className={styles['fields']}>
            <strong>{t('handOver.title')}</strong>
            <ul>
              {cases > 0 && <li>{t('handOver.cases', { count: cases })}</li>}
              {sessions.map(({ id, place }) => (
                <li key={id}>{t('handOver.session', { place })}</li>
              ))}
              {drafts.map(({ kind, id, version }) => (
                <li key={`${kind} ${id}`}>{t('handOver.draft', { id: `${id}@${version}` })}</li>
              ))}
            </ul>
            {!stays && sessions.length + drafts.length === 0 && <p>{t('handOver.optional')}</p>}
            {candidates.length === 0 ? (
              <p>{t('handOver.nobody')}</p>
            ) : (
              <ChoiceField
                label={t('handOver.to')}
                value={value}
                options={candidates.map((one) => ({ value: one.id, label: one.name }))}
                onChange={onChange}
              />
            )}
          </section>
        )
      }
    </AskState>
  );
};
