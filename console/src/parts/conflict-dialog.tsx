import Button from 'antd/es/button';
import { type ReactNode, useEffect, useState } from 'react';
import { call } from '../api/call.ts';
import type { AskId, CaseView, RecordedEvent } from '../api/routes.ts';
import { type Names, useNames } from '../api/use-reference.ts';
import type { Audience } from '../app/audience.ts';
import { useSession } from '../auth/session.ts';
import { type Language, useLanguage } from '../i18n/language.ts';
import { civilDateAt, timeText } from './civil-date-text.ts';
import { Dialog, DialogActions } from './dialog.tsx';
import { type Difference, differencesOf, knownPrefix } from './difference.ts';
import { wanText } from './money-text.ts';
import { ownerName } from './owner-name.ts';
import styles from './parts.module.css';
import { ProblemAlert } from './problem-alert.tsx';
import { usePartText } from './texts.ts';
import zh from './texts.zh.ts';

type Fresh = { readonly view: CaseView; readonly events: readonly RecordedEvent[] };
type Text = ReturnType<typeof usePartText>;
type FieldKey = Extract<keyof typeof zh, `field.${string}`>;

const withTimeline: readonly Audience[] = ['regulator', 'bank', 'enterprise'];

const read = async (audience: Audience, caseId: string): Promise<Fresh> => {
  const params = { caseId };
  const view = (await call(`${audience}.viewCase` as AskId, { params })) as CaseView;
  if (!withTimeline.includes(audience)) return { view, events: [] };
  const { events } = (await call(`${audience}.timeline` as AskId, { params })) as { events: RecordedEvent[] };
  return { view, events };
};

/** 「案件已被他人更新」: who came first, what differs field by field, and whether to apply one's own nevertheless. */
export const ConflictDialog = ({
  seen,
  onReapply,
  onClose,
}: {
  /** The case as the person saw it. */
  readonly seen: CaseView;
  readonly onReapply: (fresh: CaseView) => void;
  readonly onClose: () => void;
}) => {
  const t = usePartText();
  const names = useNames();
  const language = useLanguage();
  const { audience } = useSession();
  const [fresh, setFresh] = useState<Fresh>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    read(audience, seen.id).then(setFresh, setFailure);
  }, [audience, seen.id]);
  const differences = fresh ? byName(differencesOf(seen, fresh.view)) : [];
  const first = fresh?.events.find(({ seq }) => seq > seen.version);
  return (
    <Dialog open title={t('conflict.title')} onClose={onClose} wide>
      <p>
        {first && first.event.by.kind !== 'system'
          ? t('conflict.by', byWhom(first, names, seen))
          : t('conflict.somebody')}
      </p>
      <ProblemAlert failure={failure} />
      {fresh && differences.length === 0 && <p>{t('conflict.nothing')}</p>}
      {differences.length > 0 && (
        <table className={styles['differences']}>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.before')}</th>
              <th scope="col">{t('conflict.after')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ key, before, after }) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                <td>{shown(key, before, { t, names, language })}</td>
                <td>{shown(key, after, { t, names, language })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles['soft']}>{t('conflict.mine')}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('conflict.leave')}</Button>
        <Button type="primary" disabled={!fresh} onClick={() => fresh && onReapply(fresh.view)}>
          {t('conflict.reapply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** The organisation; whose account it was is nobody else's business. */
const byWhom = ({ event }: RecordedEvent, names: Names, { applicant }: CaseView) => {
  const at = Date.parse(event.at);
  return { who: ownerName(names, applicant, event.by.orgId), when: `${civilDateAt(at)} ${timeText(at)}` };
};

type Named = Pick<Difference, 'before' | 'after'> & { readonly key: FieldKey };

const isKnown = (path: string): boolean => `field.${path}` in zh;

/** Differences under the words people know; several within one group are one line. */
const byName = (differences: readonly Difference[]): readonly Named[] => {
  const lines = new Map<string, Named>();
  for (const { path, before, after } of differences) {
    const prefix = knownPrefix(path, isKnown);
    if (prefix === undefined) continue;
    const key = `field.${prefix}` as FieldKey;
    const whole = prefix !== path && key !== 'field.phase';
    if (key === 'field.phase' && path !== 'phase.stage') continue;
    lines.set(key, whole ? { key, before: '', after: undefined } : { key, before, after });
  }
  return [...lines.values()];
};

const shown = (
  key: FieldKey,
  value: unknown,
  { t, names, language }: { readonly t: Text; readonly names: Names; readonly language: Language },
): ReactNode => {
  if (value === undefined || typeof value === 'object') return t('conflict.several');
  if (value === '') return '…';
  if (key === 'field.phase') return names.stage(value as Parameters<Names['stage']>[0]);
  if (key === 'field.need.amountFen') return wanText(Number(value), language);
  return String(value);
};
