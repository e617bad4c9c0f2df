import type { AnswerOf } from '../../../api/routes.ts';
import { useNames } from '../../../api/use-reference.ts';
import { PathPicture } from '../../../parts/path-picture.tsx';
import { usePathText } from '../../../parts/path-texts.ts';
import styles from '../case.module.css';

type Stay = NonNullable<AnswerOf<'regulator.timeline'>['path']>[number];

const ended: readonly Stay['stage'][] = ['closed', 'withdrawn', 'cultivation'];

/** 办理路径: the stages a case went through, and for how long. */
export const CasePath = ({ stays }: { readonly stays: readonly Stay[] }) => {
  const t = usePathText();
  const names = useNames();
  return (
    <PathPicture
      title={t('title')}
      className={styles['card']}
      stays={stays.map(({ stage, ...stood }) => ({
        ...stood,
        label: names.stage(stage),
        isEnd: ended.includes(stage),
      }))}
    />
  );
};
