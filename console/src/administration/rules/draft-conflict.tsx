import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { differencesOf, ruleShapes } from '../../../../shared/contracts/rule-shapes.ts';
import { call } from '../../api/call.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { DifferenceList } from './difference-list.tsx';
import { useWhen, useWho, type VersionView } from './rule-words.ts';
import styles from './rules.module.css';
import type { Members } from './shape/content.ts';
import { reapplied } from './shape/merge.ts';
import { useText } from './texts.ts';

/** 「草稿已被他人更新」: whose change came first, what differs since, and one's own put upon it. */
export const DraftConflict = ({
  begun,
  mine,
  pending,
  onReapply,
  onTheirs,
  onClose,
}: {
  /** The draft as this person began from it. */
  readonly begun: VersionView;
  readonly mine: Members;
  readonly pending: boolean;
  readonly onReapply: (merged: Members, theirs: VersionView) => void;
  readonly onTheirs: (theirs: VersionView) => void;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const who = useWho();
  const when = useWhen();
  const [theirs, setTheirs] = useState<VersionView>();
  const [failure, setFailure] = useState<unknown>();
  const { kind, id, version } = begun;
  useEffect(() => {
    call('administration.viewRule', { params: { kind, id, version } }).then(
      (answer) => setTheirs(answer as VersionView),
      setFailure,
    );
  }, [kind, id, version]);
  const shape = ruleShapes[kind];
  const differences = theirs ? differencesOf(shape, begun.content, theirs.content) : [];
  const last = theirs?.submitted ?? theirs?.makers.at(-1);
  return (
    <Dialog open title={t('conflict.title')} onClose={onClose} wide>
      {last && <p>{t('conflict.by', { who: who(last), when: when(last.at) })}</p>}
      <ProblemAlert failure={failure} />
      {theirs && differences.length === 0 && <p>{t('conflict.nothing')}</p>}
      <DifferenceList differences={differences} />
      <p className={styles['hint']}>{t('conflict.mine')}</p>
      <DialogActions>
        <Button onClick={onClose}>{t('conflict.leave')}</Button>
        <Button disabled={!theirs} onClick={() => theirs && onTheirs(theirs)}>
          {t('conflict.theirs')}
        </Button>
        <Button
          type="primary"
          loading={pending}
          disabled={theirs?.status !== 'draft'}
          onClick={() =>
            theirs && onReapply(reapplied(shape, begun.content, mine, theirs.content) as Members, theirs)
          }
        >
          {t('conflict.reapply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
