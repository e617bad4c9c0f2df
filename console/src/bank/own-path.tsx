import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { PathPicture } from '../parts/path-picture.tsx';
import { usePathText } from '../parts/path-texts.ts';
import styles from './case.module.css';

type OwnStay = NonNullable<AnswerOf<'bank.timeline'>['ownPath']>[number];

const over: readonly OwnStay['step'][] = ['declined', 'lent', 'lapsed'];

/** 本行办理路径: what the bank's own part waited for, and for how long; nothing of other banks is in it. */
export const OwnPath = ({ caseId }: { readonly caseId: string }) => {
  const t = usePathText();
  const { data } = useAsk('bank.timeline', { params: { caseId } });
  return (
    <PathPicture
      title={t('own')}
      className={styles['card']}
      stays={(data?.ownPath ?? []).map(({ step, ...stood }) => ({
        ...stood,
        label: t(`step.${step}`),
        isEnd: over.includes(step),
      }))}
    />
  );
};
