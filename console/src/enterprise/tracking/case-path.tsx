import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { PathPicture } from '../../parts/path-picture.tsx';
import { usePathText } from '../../parts/path-texts.ts';
import styles from '../enterprise.module.css';

type Stay = NonNullable<AnswerOf<'enterprise.timeline'>['path']>[number];

const ended: readonly Stay['stage'][] = ['closed', 'withdrawn', 'cultivation'];

/** 办理路径 of the enterprise's own application: which stages it went through, and for how long. */
export const CasePath = ({ caseId }: { readonly caseId: string }) => {
  const t = usePathText();
  const names = useNames();
  const { data } = useAsk('enterprise.timeline', { params: { caseId } });
  return (
    <PathPicture
      title={t('title')}
      className={styles['card']}
      stays={(data?.path ?? []).map(({ stage, ...stood }) => ({
        ...stood,
        label: names.stage(stage),
        isEnd: ended.includes(stage),
      }))}
    />
  );
};
