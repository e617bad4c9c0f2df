import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import type { AnswerOf } from '../../api/routes.ts';
import { keepOrder, keptOrder, type ListOrder } from '../../parts/list-order.ts';
import { keepCurrentRow } from '../../parts/list-place.ts';
import { useKeys } from '../../parts/use-keys.ts';
import styles from './case.module.css';
import { useCaseText } from './texts.ts';

/** 上一件、下一件 in the order of the list that somebody came from; `j k` as in the list. Nothing where they came from none. */
export const Neighbours = ({ caseId, keys }: { readonly caseId: string; readonly keys: boolean }) => {
  const t = useCaseText();
  const navigate = useNavigate();
  const [order, setOrder] = useState(keptOrder);
  const [busy, setBusy] = useState(false);
  const at = order?.ids.indexOf(caseId) ?? -1;
  const open = (id: string | undefined) => {
    if (id === undefined) return;
    // Who goes back to the list stands on the case they have come to.
    keepCurrentRow(id);
    void navigate(`/cases/${encodeURIComponent(id)}`);
  };
  const before = at > 0 ? order?.ids[at - 1] : undefined;
  const after = at >= 0 ? order?.ids[at + 1] : undefined;
  const mayGoOn = after !== undefined || (at >= 0 && order?.next !== undefined);
  const goOn = async () => {
    if (after !== undefined) return open(after);
    if (!order?.next || busy) return;
    setBusy(true);
    const longer = await withNextPage(order).catch(() => undefined);
    setBusy(false);
    if (!longer) return;
    keepOrder(longer);
    setOrder(longer);
    open(longer.ids[at + 1]);
  };
  useKeys(keys && at >= 0 ? { j: () => void goOn(), k: () => open(before) } : {});
  if (at < 0 || !order) return null;
  return (
    <nav className={`${styles['neighbours']} screen-only`} aria-label={t('neighbours')}>
      <button
        type="button"
        disabled={before === undefined}
        aria-keyshortcuts="k"
        aria-label={t('neighbours.before')}
        onClick={() => open(before)}
      >
        ‹
      </button>
      <span className="numbers">{at + 1}</span>
      <button
        type="button"
        disabled={!mayGoOn || busy}
        aria-keyshortcuts="j"
        aria-label={t('neighbours.after')}
        onClick={() => void goOn()}
      >
        ›
      </button>
    </nav>
  );
};

const withNextPage = async (order: ListOrder): Promise<ListOrder> => {
  const query = { ...order.query, ...(order.next !== undefined && { cursor: order.next }) };
  const page = (await call('regulator.listCases', { query })) as AnswerOf<'regulator.listCases'>;
  const ids = page.cases.map(({ id }) => id).filter((id) => !order.ids.includes(id));
  return { ids: [...order.ids, ...ids], query: order.query, ...(page.cursor && { next: page.cursor }) };
};
