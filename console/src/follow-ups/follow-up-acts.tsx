import Input from 'antd/es/input';
import type { OrderId } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { DateInput } from '../parts/date-input.tsx';
import { ChoiceField, Field, ReasonField } from '../parts/field.tsx';
import styles from '../parts/task.module.css';
import { notify } from '../shell/notices.tsx';
import type { Audience } from './audience.ts';
import type { FollowUp } from './follow-up-standing.tsx';
import { useText } from './texts.ts';

type Of = { readonly caseId: string; readonly followUp: FollowUp };
type Outcome = NonNullable<FollowUp['result']>['outcome'];
const outcomes: readonly Outcome[] = ['inOrder', 'furtherMeasures'];

const finishing = {
  regulator: 'regulator.finishFollowUp',
  bank: 'bank.finishFollowUp',
  participant: 'participant.finishFollowUp',
} as const satisfies Record<Audience, OrderId>;

/** What can be done with an open follow-up: its owner says what came out; the work group moves it or calls it off. */
export const FollowUpActs = ({ caseId, followUp, audience }: Of & { readonly audience: Audience }) => {
  if (followUp.state !== 'open') return null;
  return (
    <div className={styles['choice']}>
      <Finish caseId={caseId} followUp={followUp} audience={audience} />
      {audience === 'regulator' && (
        <>
          <Move caseId={caseId} followUp={followUp} />
          <CallOff caseId={caseId} followUp={followUp} />
        </>
      )}
    </div>
  );
};

const Finish = ({ caseId, followUp, audience }: Of & { readonly audience: Audience }) => {
  const t = useText();
  return (
    <ActDialog
      order={finishing[audience]}
      label={t('do.finish')}
      small
      initial={{ outcome: 'inOrder' as Outcome, text: '' }}
      fieldNames={() => ({ outcome: t('finish.outcome'), text: t('finish.text') })}
      partsOf={(body) => ({ params: { caseId, followUpId: followUp.id }, body })}
      onDone={() => notify(t('finish.done'))}
    >
      {({ outcome, text }, change) => (
        <>
          <p>{followUp.text}</p>
          <ChoiceField
            label={t('finish.outcome')}
            value={outcome}
            options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            onChange={(next) => change({ outcome: next })}
          />
          <ReasonField label={t('finish.text')} value={text} onChange={(next) => change({ text: next })} />
          {outcome === 'furtherMeasures' && <p>{t('finish.further')}</p>}
        </>
      )}
    </ActDialog>
  );
};

const Move = ({ caseId, followUp }: Of) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.moveFollowUp"
      label={t('do.move')}
      small
      initial={{ on: followUp.on as string, reason: '' }}
      fieldNames={() => ({ on: t('move.on'), reason: t('move.reason') })}
      partsOf={(body) => ({ params: { caseId, followUpId: followUp.id }, body })}
      onDone={() => notify(t('move.done'))}
    >
      {({ on, reason }, change) => (
        <>
          <Field label={t('move.on')}>
            {(id) => (
              <DateInput
                id={id}
                value={on}
                min={civilDateAt(serverNow())}
                onChange={(next) => change({ on: next ?? '' })}
              />
            )}
          </Field>
          <ReasonField
            label={t('move.reason')}
            value={reason}
            onChange={(next) => change({ reason: next })}
          />
        </>
      )}
    </ActDialog>
  );
};

const CallOff = ({ caseId, followUp }: Of) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.callOffFollowUp"
      label={t('do.callOff')}
      small
      danger
      initial={{ reason: '' }}
      fieldNames={() => ({ reason: t('callOff.reason') })}
      partsOf={(body) => ({ params: { caseId, followUpId: followUp.id }, body })}
      onDone={() => notify(t('callOff.done'))}
    >
      {({ reason }, change) => (
        <ReasonField
          label={t('callOff.reason')}
          value={reason}
          onChange={(next) => change({ reason: next })}
        />
      )}
    </ActDialog>
  );
};

/** 约定跟进 of a firm that the session has discussed: a colleague or another organisation, a day, and what to look at. */
export const SetFollowUp = ({
  caseId,
  sessionId,
  orgId,
  people,
  organisations,
}: {
  readonly caseId: string;
  readonly sessionId: string;
  readonly orgId: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}) => {
  const t = useText();
  const owners = [
    ...people.map(({ id, name }) => ({ value: `person:${id}`, label: t('set.colleague', { name }) })),
    ...organisations.map(({ id, name }) => ({ value: `org:${id}`, label: name })),
  ];
  return (
    <ActDialog
      order="regulator.setFollowUp"
      label={t('do.set')}
      small
      initial={{ owner: '', on: '', text: '' }}
      fieldNames={() => ({
        on: t('set.on'),
        ownerOrgId: t('set.owner'),
        personId: t('set.owner'),
        text: t('set.text'),
      })}
      partsOf={({ owner, on, text }) => ({
        params: { caseId },
        body: {
          ...(owner.startsWith('person:')
            ? { ownerOrgId: orgId, personId: owner.slice('person:'.length) }
            : { ownerOrgId: owner.slice('org:'.length) }),
          ...{ sessionId, on, text },
        },
      })}
      onDone={() => notify(t('set.done'))}
    >
      {({ owner, on, text }, change) => (
        <>
          <ChoiceField
            label={t('set.owner')}
            value={owner === '' ? undefined : owner}
            options={owners}
            onChange={(next) => change({ owner: next })}
          />
          <Field label={t('set.on')}>
            {(id) => (
              <DateInput
                id={id}
                value={on === '' ? undefined : on}
                min={civilDateAt(serverNow())}
                onChange={(next) => change({ on: next ?? '' })}
              />
            )}
          </Field>
          <Field label={t('set.text')}>
            {(id) => (
              <Input.TextArea
                id={id}
                maxLength={2000}
                autoSize={{ minRows: 2 }}
                value={text}
                onChange={({ target }) => change({ text: target.value })}
              />
            )}
          </Field>
          <p className={styles['soft']}>{t('set.hint')}</p>
        </>
      )}
    </ActDialog>
  );
};
