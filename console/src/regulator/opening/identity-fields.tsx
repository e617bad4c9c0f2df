import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useEffect } from 'react';
import { madeUpCode } from '../../../../shared/contracts/values/made-up.ts';
import { useInPractice } from '../../parts/in-practice.ts';
import { IdentityAnswer } from './identity-answer.tsx';
import { useOpeningText } from './texts.ts';
import { useIdentityCheck } from './use-identity-check.ts';

/** 虚构企业 for practice; another one each time. */
const madeUpFirm = () => {
  const [serial = 0] = crypto.getRandomValues(new Uint32Array(1));
  const code = madeUpCode(serial);
  return { name: `演练企业${code.slice(10, 16)}（虚构）`, identity: { kind: 'uscc', code } };
};

/** 主体身份, checked while it is typed: the code's own form, and whether there is an open case already. */
export const IdentityFields = ({ onTaken }: { readonly onTaken: (taken: boolean) => void }) => {
  const t = useOpeningText();
  const form = Form.useFormInstance();
  const kind: 'uscc' | 'businessLicence' = Form.useWatch(['applicant', 'identity', 'kind'], form) ?? 'uscc';
  const code: string = Form.useWatch(['applicant', 'identity', 'code'], form) ?? '';
  const check = useIdentityCheck(kind, code);
  const taken = check.state === 'answered' && check.answer.open;
  useEffect(() => onTaken(taken), [taken, onTaken]);
  const practising = useInPractice();
  return (
    <div>
      {practising && (
        <p>
          <Button onClick={() => form.setFieldsValue({ applicant: madeUpFirm() })}>
            {t('identity.madeUp')}
          </Button>
        </p>
      )}
      <Form.Item name={['applicant', 'identity', 'kind']} label={t('identity.kind')}>
        <Radio.Group
          options={(['uscc', 'businessLicence'] as const).map((value) => ({
            value,
            label: t(`identity.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name={['applicant', 'identity', 'code']}
        label={t('identity.code')}
        extra={kind === 'uscc' ? t('identity.hint') : t('identity.hintLicence')}
      >
        <Input
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="numbers"
          size="large"
        />
      </Form.Item>
      <IdentityAnswer check={check} />
      {check.state === 'answered' && check.answer.confirmable && (
        <Form.Item
          name={['applicant', 'identity', 'confirmation', 'reason']}
          label={t('identity.confirmation')}
          extra={t('identity.confirmation.hint')}
        >
          <Input maxLength={400} autoComplete="off" />
        </Form.Item>
      )}
    </div>
  );
};
