import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Radio from 'antd/es/radio';
import { ApplicantFields } from '../case/fields/applicant-fields.tsx';
import { ConsentFields } from '../case/fields/consent-fields.tsx';
import { FactFields } from '../case/fields/fact-fields.tsx';
import { NeedFields } from '../case/fields/need-fields.tsx';
import { useCaseText } from '../case/texts.ts';
import { IdentityFields } from './identity-fields.tsx';
import type { OpeningStep } from './steps.ts';
import { SummaryStep } from './summary-step.tsx';
import { useOpeningText } from './texts.ts';

/** The fields of one step; the form keeps the values of the others. */
export const StepFields = ({
  step,
  onTaken,
  onStep,
}: {
  readonly step: OpeningStep;
  readonly onTaken: (taken: boolean) => void;
  readonly onStep: (step: OpeningStep) => void;
}) => {
  switch (step) {
    case 'identity':
      return (
        <>
          <ChannelField />
          <IdentityFields onTaken={onTaken} />
        </>
      );
    case 'applicant':
      return (
        <div>
          <ApplicantFields />
        </div>
      );
    case 'need':
      return (
        <div>
          <NeedFields />
        </div>
      );
    case 'facts':
      return (
        <div>
          <FactFields />
        </div>
      );
    case 'consent':
      return <ConsentStep />;
    case 'summary':
      return <SummaryStep onStep={onStep} />;
    default:
      return step satisfies never;
  }
};

const ChannelField = () => {
  const t = useOpeningText();
  const words = useCaseText();
  return (
    <Form.Item name="channel" label={t('channel')}>
      <Radio.Group
        options={(['visit', 'phone', 'studio'] as const).map((value) => ({
          value,
          label: words(`channel.${value}`),
        }))}
      />
    </Form.Item>
  );
};

const ConsentStep = () => {
  const t = useOpeningText();
  const form = Form.useFormInstance();
  const later: boolean | undefined = Form.useWatch('consentLater', form);
  return (
    <div>
      <Form.Item name="consentLater" valuePropName="checked" extra={t('consent.laterHint')}>
        <Checkbox>{t('consent.later')}</Checkbox>
      </Form.Item>
      {!later && <ConsentFields />}
    </div>
  );
};
