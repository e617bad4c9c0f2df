import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { CaseView, Tracking } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { notify } from '../../shell/notices.tsx';
import { ConsentFields } from '../apply/consent-fields.tsx';
import { KeptOrderForm } from '../drafts/kept-order-form.tsx';
import { Choices } from '../fields.tsx';
import { useText } from '../texts.ts';

type Act = NonNullable<Tracking['now']['toDo'][number]['act']>;
type Doable = Exclude<Act, { readonly kind: 'chooseOffer' }>;

export type ActFormProps = {
  readonly act: Doable;
  readonly view: CaseView;
  readonly draft: string;
  readonly onClose: () => void;
};

/** The form of one thing to do; what is typed stays on the device until it is sent. */
export const ActForm = (props: ActFormProps) => {
  switch (props.act.kind) {
    case 'supplyInformation':
      return <Supply {...props} act={props.act} />;
    case 'settlePrescription':
      return <Settle {...props} act={props.act} />;
    case 'completeIntake':
      return <Complete {...props} />;
    default:
      return props.act satisfies never;
  }
};

type PropsFor<Kind extends Doable['kind']> = Omit<ActFormProps, 'act'> & {
  readonly act: Extract<Doable, { readonly kind: Kind }>;
};

const Supply = ({ act, view, draft, onClose }: PropsFor<'supplyInformation'>) => {
  const t = useText();
  return (
    <KeptOrderForm
      order="enterprise.supplyInformation"
      params={{ caseId: view.id, requestId: act.requestId }}
      seen={view}
      draft={draft}
      submitLabel={t('supply.submit')}
      onCancel={onClose}
      onDone={() => notify(t('supply.done'))}
    >
      <Form.Item name="supplied" label={t('supply.label')} extra={t('supply.extra')}>
        <Input.TextArea autoSize={{ minRows: 4 }} maxLength={4000} />
      </Form.Item>
    </KeptOrderForm>
  );
};

const Settle = ({ act, view, draft, onClose }: PropsFor<'settlePrescription'>) => {
  const t = useText();
  const language = useLanguage();
  const prescription = view.prescriptions.find(({ id }) => id === act.prescriptionId);
  const proof = useReference()?.prescriptions.find(({ code }) => code === prescription?.code)?.proof;
  return (
    <KeptOrderForm
      order="enterprise.settlePrescription"
      params={{ caseId: view.id, prescriptionId: act.prescriptionId }}
      seen={view}
      draft={draft}
      initialValues={{ result: 'done' }}
      submitLabel={t('settle.submit')}
      onCancel={onClose}
      onDone={() => notify(t('settle.settled'))}
    >
      <Form.Item name="result" label={t('settle.result')}>
        <Choices
          label={t('settle.result')}
          options={[
            { value: 'done', label: t('settle.done') },
            { value: 'failed', label: t('settle.failed') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t('settle.evidence')}
        extra={proof ? t('settle.proof', { proof: proof[language] }) : t('settle.extra')}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
      </Form.Item>
    </KeptOrderForm>
  );
};

const Complete = ({ view, draft, onClose }: ActFormProps) => {
  const t = useText();
  return (
    <KeptOrderForm
      order="enterprise.completeIntake"
      params={{ caseId: view.id }}
      seen={view}
      draft={draft}
      initialValues={{ consent: { scope: [] } }}
      toBody={(values) => {
        const { scope = [] } = (values['consent'] ?? {}) as { readonly scope?: readonly never[] };
        // Without any, the refusal itself says which are wanted.
        if (scope.length === 0) return {};
        return { consent: { givenOn: civilDateAt(serverNow()), scope: [...scope] } };
      }}
      submitLabel={t('intake.submit')}
      onCancel={onClose}
      onDone={() => notify(t('intake.done'))}
    >
      <ConsentFields orgId={view.orgId} />
    </KeptOrderForm>
  );
};
