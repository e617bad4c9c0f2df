import Form from 'antd/es/form';
import Select from 'antd/es/select';
import { useReference } from '../api/use-reference.ts';
import { useLanguage } from '../i18n/language.ts';
import { usePartText } from './texts.ts';

/**
 * 未授信原因, coded and several, one of them the main one. Renders the fields `reasonCodes` and `primaryReason` of a
 * form (`decline` of the contract), from the region's reason table.
 */
export const ReasonPicker = () => {
  const t = usePartText();
  const language = useLanguage();
  const form = Form.useFormInstance();
  const reasons = (useReference()?.reasons ?? []).filter(({ isDecline }) => isDecline);
  const chosen: readonly string[] = Form.useWatch('reasonCodes', form) ?? [];
  const groups = Map.groupBy(reasons, ({ repairable }) => repairable);
  const options = [...groups].map(([repairable, entries]) => ({
    label: t(`reason.${repairable}`),
    options: entries.map(({ code, name }) => ({ value: code, label: name[language] })),
  }));
  const main = reasons.filter(({ code }) => chosen.includes(code));
  return (
    <>
      <Form.Item name="reasonCodes" label={t('reason.label')}>
        <Select
          mode="multiple"
          options={options}
          optionFilterProp="label"
          onChange={(codes: readonly string[]) => {
            const current = form.getFieldValue('primaryReason') as string | undefined;
            if (current === undefined || !codes.includes(current))
              form.setFieldValue('primaryReason', codes[0]);
          }}
        />
      </Form.Item>
      {/* One reason is its own main reason; the field stays, so that its value is sent. */}
      <Form.Item name="primaryReason" label={t('reason.primary')} hidden={main.length < 2}>
        <Select options={main.map(({ code, name }) => ({ value: code, label: name[language] }))} />
      </Form.Item>
    </>
  );
};
