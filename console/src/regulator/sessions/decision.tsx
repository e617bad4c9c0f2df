import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import type { BodyOf, Session } from '../../api/routes.ts';
import { useNames, useReference } from '../../api/use-reference.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { countVotes, voices } from '../../parts/minutes/counted.ts';
import { useText as useMinutesText } from '../../parts/minutes/texts.ts';
import { notify } from '../../shell/notices.tsx';
import styles from './room.module.css';
import { useText } from './texts.ts';

type Props = {
  readonly session: Session;
  readonly item: Session['agenda'][number];
  readonly leads: boolean;
};
type Voice = (typeof voices)[number];
type Typed = {
  readonly text: string;
  readonly voted: boolean;
  readonly votes: Readonly<Record<string, Voice | undefined>>;
};

/** 会诊决定 on one case: noted as it was said, or voted by the units that are there. */
export const DecisionPart = ({ session, item, leads }: Props) => {
  const t = useText();
  const m = useMinutesText();
  const { decision } = item;
  const isOpen = session.state !== 'cancelled' && session.state !== 'proposed';
  if (!isOpen || item.movedTo !== undefined) return null;
  const mayDecide = leads && session.minutes?.state !== 'signing';
  return (
    <section className={styles['prescription']} aria-label={t('decision.title')}>
      <h3>{t('decision.title')}</h3>
      <p>{decision?.text ?? <span className={styles['soft']}>{t('decision.none')}</span>}</p>
      {decision?.votes && <p className={styles['soft']}>{m('decision.votes', countVotes(decision.votes))}</p>}
      {mayDecide && (
        <div>
          <Decide session={session} item={item} />
        </div>
      )}
    </section>
  );
};

const Decide = ({ session, item: { caseId, decision } }: Omit<Props, 'leads'>) => {
  const t = useText();
  const initial: Typed = {
    text: decision?.text ?? '',
    voted: decision?.votes !== undefined,
    votes: Object.fromEntries((decision?.votes ?? []).map(({ orgId, voice }) => [orgId, voice])),
  };
  return (
    <ActDialog
      order="regulator.decideInSession"
      label={t(decision ? 'decision.change' : 'decision.record')}
      small
      initial={initial}
      fieldNames={() => ({ text: t('decision.text'), votes: t('decision.voters') })}
      partsOf={(typed) => ({ params: { sessionId: session.id, caseId }, body: bodyFrom(typed) })}
      onDone={() => notify(t('decision.done'))}
    >
      {({ text, voted, votes }, change) => (
        <>
          <Field label={t('decision.text')}>
            {(id) => (
              <Input.TextArea
                id={id}
                maxLength={500}
                autoSize={{ minRows: 3 }}
                value={text}
                onChange={({ target }) => change({ text: target.value })}
              />
            )}
          </Field>
          <Checkbox checked={voted} onChange={({ target }) => change({ voted: target.checked })}>
            {t('decision.voted')}
          </Checkbox>
          {voted && (
            <Voters
              attended={session.attended}
              votes={votes}
              onVote={(orgId, voice) => change({ votes: { ...votes, [orgId]: voice } })}
            />
          )}
          <p className={styles['soft']}>{t('decision.hint')}</p>
        </>
      )}
    </ActDialog>
  );
};

const bodyFrom = ({ text, voted, votes }: Typed): BodyOf<'regulator.decideInSession'> => ({
  text,
  ...(voted && {
    votes: Object.entries(votes).flatMap(([orgId, voice]) => (voice ? [{ orgId, voice }] : [])),
  }),
});

const Voters = ({
  attended,
  votes,
  onVote,
}: {
  readonly attended: readonly string[];
  readonly votes: Typed['votes'];
  readonly onVote: (orgId: string, voice: Voice | undefined) => void;
}) => {
  const t = useText();
  const m = useMinutesText();
  const names = useNames();
  const known = new Set(useReference()?.organisations.map(({ id }) => id));
  // Enterprises are in no dictionary: they are spoken about, and do not vote.
  const bodies = attended.filter((id) => known.has(id));
  if (bodies.length === 0) return <p>{t('decision.noVoters')}</p>;
  return (
    <fieldset className={styles['panel']}>
      <legend>{t('decision.voters')}</legend>
      {bodies.map((id) => (
        <div key={id} className={styles['unit']}>
          <span>{names.organisation(id)}</span>
          <Radio.Group
            size="small"
            aria-label={names.organisation(id)}
            value={votes[id] ?? ''}
            onChange={({ target }) => onVote(id, target.value === '' ? undefined : target.value)}
            options={[
              ...voices.map((voice) => ({ value: voice as string, label: m(`voice.${voice}`) })),
              { value: '', label: t('decision.notVoting') },
            ]}
          />
        </div>
      ))}
    </fieldset>
  );
};
