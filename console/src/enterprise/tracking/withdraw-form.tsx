import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { CaseView } from '../../api/routes.ts';
import { notify } from '../../shell/notices.tsx';
import { KeptOrderForm } from '../drafts/kept-order-form.tsx';
import { useText } from '../texts.ts';

export const WithdrawForm = ({
  view,
  onClose,
}: {
  readonly view: CaseView;
  readonly onClose: () => void;
}) => {
  const t = useText();
  return (
    <>
      <p>{t('withdraw.text')}</p>
      <KeptOrderForm
        order="enterprise.withdraw"
        params={{ caseId: view.id }}
        seen={view}
        draft={`${view.id}/withdraw`}
        submitLabel={t('withdraw.submit')}
        danger
        onCancel={onClose}
        onDone={() => {
          onClose();
          notify(t('withdraw.done'));
        }}
      >
        <Form.Item name="reason" label={t('withdraw.reason')} extra={t('withdraw.extra')}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
        </Form.Item>
      </KeptOrderForm>
    </>
  );
};
