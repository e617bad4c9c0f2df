import { call } from '../../api/call.ts';
import type { AnswerOf, BodyOf, CaseSummary, CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { type Plan, planOf } from './plan.ts';
import { useText } from './texts.ts';
import { type Chosen, type Step, useBatch } from './use-batch.ts';

type Ready = Extract<Plan, { readonly kind: 'recommend' }>;

const look = async ({ id: caseId }: CaseSummary): Promise<Ready | { readonly skip: string }> => {
  const params = { caseId };
  const view = (await call('regulator.viewCase', { params })) as CaseView;
  const match = (await call('regulator.matching', { params })) as AnswerOf<'regulator.matching'>;
  const plan = planOf(view, match);
  return plan.kind === 'skip' ? { skip: plan.why } : plan;
};

const act: Step<Ready>['act'] = (caseId, { choice, version }, circumstances) => {
  const body: BodyOf<'regulator.recommend'> = { choices: [choice] };
  return call('regulator.recommend', { params: { caseId }, body, version, ...circumstances });
};

/** 批量推荐: each case to the bank whose product fits it best; shown first, done one by one. */
export const BatchRecommend = ({
  chosen,
  onClose,
}: {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const names = useNames();
  const batch = useBatch(chosen, { look, act });
  return (
    <BatchDialog
      title={t('recommend.title')}
      note={t('recommend.note')}
      chosen={chosen}
      progress={batch.progress}
      planText={({ choice }) => `${names.organisation(choice.bankId)} · ${names.product(choice.productId)}`}
      skipText={(why) => t(`recommend.skip.${why as 'otherStage' | 'notPrepared' | 'nothingFits'}`)}
      doneText={t('recommend.done')}
      ready={batch.left}
      runLabel={t('recommend.run', { count: batch.left })}
      busy={batch.busy}
      onRun={() => void batch.run()}
      onClose={onClose}
    />
  );
};
