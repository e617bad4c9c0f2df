import { useReference } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { ChoiceField, ReasonField } from '../parts/field.tsx';
import { notify } from '../shell/notices.tsx';
import type { HandUp } from './hand-up-standing.tsx';
import { useText } from './texts.ts';

type Of = { readonly caseId: string; readonly handUp: HandUp };

/** 提请上级会诊: to which level, what it is asked, and why the one below cannot. */
export const HandUpDialog = ({
  caseId,
  onward = false,
}: {
  readonly caseId: string;
  readonly onward?: boolean;
}) => {
  const t = useText();
  const language = useLanguage();
  const { orgId } = useSession();
  const organisations = useReference()?.organisations ?? [];
  const above = new Set<string>();
  const parentOf = (id: string) => organisations.find((one) => one.id === id)?.parent ?? undefined;
  for (let at = parentOf(orgId); at !== undefined && !above.has(at); at = parentOf(at)) above.add(at);
  const levels = organisations
    .filter(({ id, kind }) => above.has(id) && kind.endsWith('Regulator'))
    .map(({ id, name }) => ({ value: id, label: name[language] }));
  return (
    <ActDialog
      order="regulator.handUp"
      label={t(onward ? 'do.onward' : 'do.handUp')}
      small
      initial={{ to: '', question: '', reason: '' }}
      fieldNames={() => ({
        to: t('handUp.to'),
        question: t('handUp.question'),
        reason: t('handUp.reason'),
      })}
      partsOf={(body) => ({ params: { caseId }, body })}
      onDone={() => notify(t('handUp.done'))}
    >
      {({ to, question, reason }, change) => (
        <>
          <p>{t('stays')}</p>
          <ChoiceField
            label={t('handUp.to')}
            value={to === '' ? undefined : to}
            options={levels}
            onChange={(next) => change({ to: next })}
          />
          <ReasonField
            label={t('handUp.question')}
            value={question}
            onChange={(next) => change({ question: next })}
          />
          <ReasonField
            label={t('handUp.reason')}
            value={reason}
            onChange={(next) => change({ reason: next })}
          />
        </>
      )}
    </ActDialog>
  );
};

export const AnswerHandUp = ({ caseId, handUp }: Of) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.answerHandUp"
      label={t('do.answer')}
      small
      initial={{ accepted: 'yes' as 'yes' | 'no', reason: '' }}
      fieldNames={() => ({ accepted: t('answer.accepted'), reason: t('answer.reason') })}
      partsOf={({ accepted, reason }) => ({
        params: { caseId, handUpId: handUp.id },
        body: { accepted: accepted === 'yes', ...(reason.trim() !== '' && { reason }) },
      })}
      onDone={() => notify(t('answer.done'))}
    >
      {({ accepted, reason }, change) => (
        <>
          <p>{handUp.question}</p>
          <ChoiceField
            label={t('answer.accepted')}
            value={accepted}
            options={[
              { value: 'yes', label: t('answer.yes') },
              { value: 'no', label: t('answer.no') },
            ]}
            onChange={(next) => change({ accepted: next })}
          />
          {accepted === 'no' && (
            <ReasonField
              label={t('answer.reason')}
              value={reason}
              onChange={(next) => change({ reason: next })}
            />
          )}
        </>
      )}
    </ActDialog>
  );
};

export const WithdrawHandUp = ({ caseId, handUp }: Of) => {
  const t = useText();
  return (
    <ActDialog
      order="regulator.withdrawHandUp"
      label={t('do.withdraw')}
      small
      danger
      initial={{ reason: '' }}
      fieldNames={() => ({ reason: t('withdraw.reason') })}
      partsOf={(body) => ({ params: { caseId, handUpId: handUp.id }, body })}
      onDone={() => notify(t('withdraw.done'))}
    >
      {({ reason }, change) => (
        <ReasonField
          label={t('withdraw.reason')}
          value={reason}
          onChange={(next) => change({ reason: next })}
        />
      )}
    </ActDialog>
  );
};
