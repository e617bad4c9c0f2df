import { useEffect, useState } from 'react';
import { useAsk } from '../api/use-ask.ts';
import { useSession } from '../auth/session.ts';
import { useText } from './texts.ts';
import type { VisitValues } from './visit-values.ts';
import styles from './visits.module.css';

const pauseMs = 300;

/** 已知企业, found while the name or the code is typed; choosing one fills both. */
export const KnownFirms = ({
  values: { name, code },
  onChoose,
}: {
  readonly values: VisitValues;
  readonly onChoose: (firm: { readonly name: string; readonly code: string }) => void;
}) => {
  const t = useText();
  const { audience } = useSession();
  const search = useSettled((name || code).trim());
  const route = audience === 'bank' ? 'bank.knownFirms' : 'regulator.knownFirms';
  const { data } = useAsk(route, { query: { search } }, { enabled: search.length >= 2, refreshMs: false });
  const firms = data?.firms.filter((firm) => firm.name !== name || (firm.code ?? '') !== code) ?? [];
  if (search.length < 2 || firms.length === 0) return null;
  return (
    <ul className={styles['known']} aria-label={t('firm.known')}>
      {firms.map((firm) => (
        <li key={`${firm.name} ${firm.code ?? ''}`}>
          <button type="button" onClick={() => onChoose({ name: firm.name, code: firm.code ?? '' })}>
            <span>{firm.name}</span>
            <span className={`${styles['soft']} numbers`}>{firm.code}</span>
            {firm.open && <span className={styles['soft']}>{t('firm.open')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
};

/** A text once it was left alone for a moment. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(later);
  }, [text]);
  return settled;
};
