import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import type { AnswerOf, CaseView } from '../../api/routes.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { batchPath } from '../../batches/batch-label.ts';
import styles from '../../batches/batches.module.css';
import { useText } from '../../batches/texts.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import { planOf } from './plan.ts';
import type { Chosen } from './use-batch.ts';

const kinds = ['application', 'recommendation'] as const;
type Kind = (typeof kinds)[number];
const most = 50;

type Skip = 'otherStage' | 'notPrepared' | 'nothingFits' | 'notFound';
type Found = { readonly caseId: string } & ({ readonly productId: string } | { readonly skip: Skip });

/** The product of that bank that fits each case best, one case after the other. */
const productsOf = async (caseIds: readonly string[], bankId: string): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (const caseId of caseIds) found.push(await productOf(caseId, bankId).catch(() => notFound(caseId)));
  return found;
};
const notFound = (caseId: string): Found => ({ caseId, skip: 'notFound' });
const productOf = async (caseId: string, bankId: string): Promise<Found> => {
  const params = { caseId };
  const view = (await call('regulator.viewCase', { params })) as CaseView;
  const match = (await call('regulator.matching', { params })) as AnswerOf<'regulator.matching'>;
  const plan = planOf(view, match, bankId);
  return plan.kind === 'skip' ? { caseId, skip: plan.why } : { caseId, productId: plan.choice.productId };
};

/** 编入清单: the cases ticked become the draft of an application list, or of a recommendation list to one bank. */
export const MakeBatch = ({ chosen, onClose }: { readonly chosen: Chosen; readonly onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const reference = useReference();
  const names = useNames();
  const [kind, setKind] = useState<Kind>('application');
  const [bankId, setBankId] = useState<string>();
  const { send, pending, failure } = useOrder('regulator.draftBatch');
  const caseIds = chosen.map(({ summary }) => summary.id);
  const isPushed = kind === 'recommendation';
  const plans = useQuery({
    queryKey: ['batchPlan', bankId, caseIds],
    queryFn: () => productsOf(caseIds, bankId ?? ''),
    enabled: isPushed && bankId !== undefined,
    staleTime: 0,
  });
  const looking = isPushed && bankId !== undefined && plans.data === undefined;
  const items = isPushed
    ? (plans.data ?? []).flatMap((one) =>
        'productId' in one ? [{ caseId: one.caseId, productId: one.productId }] : [],
      )
    : caseIds.map((caseId) => ({ caseId }));
  const isReady = items.length > 0 && items.length <= most && !looking;
  const draft = () =>
    void send({ body: { kind, ...(isPushed && bankId !== undefined && { bankId }), items } })
      .then(({ id }) => {
        notify(t('make.done'));
        void navigate(batchPath(id));
      })
      .catch(() => undefined);
  return (
    <Dialog open wide title={t('make.title')} onClose={onClose}>
      <div className={styles['fields']}>
        <ChoiceField<Kind>
          label={t('make.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={setKind}
        />
        <p>{t(`make.note.${kind}`)}</p>
        {isPushed && (
          <ChoiceField
            label={t('make.bank')}
            value={bankId}
            options={(reference?.organisations ?? [])
              .filter((one) => one.kind === 'bank')
              .map(({ id }) => ({ value: id, label: names.organisation(id) }))}
            onChange={setBankId}
          />
        )}
        <Plans chosen={chosen} plans={isPushed ? plans.data : undefined} looking={looking} />
        {items.length > most && <p role="alert">{t('make.tooMany')}</p>}
        {isPushed && plans.data && items.length === 0 && <p role="alert">{t('make.none')}</p>}
      </div>
      <ProblemAlert failure={failure} />
      <DialogActions>
        <Button onClick={onClose}>{t('make.close')}</Button>
        <Button type="primary" disabled={!isReady} loading={pending} onClick={draft}>
          {t('make.run', { count: items.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Plans = ({
  chosen,
  plans,
  looking,
}: {
  readonly chosen: Chosen;
  readonly plans: readonly Found[] | undefined;
  readonly looking: boolean;
}) => {
  const t = useText();
  const names = useNames();
  const textOf = (caseId: string): string => {
    if (looking) return t('make.looking');
    const plan = plans?.find((one) => one.caseId === caseId);
    if (!plan) return '';
    return 'productId' in plan ? names.product(plan.productId) : t(`make.skip.${plan.skip}`);
  };
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('col.firm')}</th>
            {(plans || looking) && <th scope="col">{t('make.plan')}</th>}
          </tr>
        </thead>
        <tbody>
          {chosen.map(({ summary: { id, enterpriseName } }) => (
            <tr key={id}>
              <th scope="row">
                <FirmName name={enterpriseName} />
              </th>
              {(plans || looking) && <td>{textOf(id)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
