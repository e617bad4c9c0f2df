import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import type { BodyOf } from '../../../api/routes.ts';
import { useNames, useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { DialogActions } from '../../../parts/dialog.tsx';
import type { PersonalDataGroup } from '../../../parts/personal-data-left.ts';
import { usePartText } from '../../../parts/texts.ts';
import styles from './personal.module.css';
import { usePersonalText } from './texts.ts';

type Body = BodyOf<'regulator.erasePersonalData'>;

/** What goes, by which article and on whose word. */
export const EraseChoose = ({
  left,
  initial,
  onChosen,
  onCancel,
}: {
  readonly left: readonly PersonalDataGroup[];
  readonly initial: Body | undefined;
  readonly onChosen: (body: Body) => void;
  readonly onCancel: () => void;
}) => {
  const t = usePersonalText();
  const names = useNames();
  const language = useLanguage();
  const words = usePartText();
  const bases = useReference()?.erasureBases ?? [];
  return (
    <Form
      noValidate
      layout="vertical"
      requiredMark={false}
      onFinishFailed={({ errorFields: [first] }) => focusField(String(first?.name[0]))}
      initialValues={initial ?? { groups: [...left] }}
      onFinish={(body: Body) => onChosen(body)}
    >
      <Form.Item
        name="groups"
        label={t('erase.what')}
        rules={[{ required: true, message: t('erase.whatMissing') }]}
      >
        <Checkbox.Group
          className={styles['groups'] ?? ''}
          options={left.map((value) => ({ value, label: names.personalDataGroup(value) }))}
        />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('erase.why')}
        rules={[{ required: true, message: t('erase.whyMissing') }]}
      >
        <Radio.Group
          className={styles['groups'] ?? ''}
          options={bases.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t('erase.number')}
        rules={[{ required: true, whitespace: true, message: t('erase.numberMissing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <DialogActions>
        <Button onClick={onCancel}>{words('confirm.cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {t('erase.next')}
        </Button>
      </DialogActions>
    </Form>
  );
};

/** Groups of boxes and buttons take no focus; their first one does. */
const focusField = (name: string): void => {
  const field = document.getElementById(name);
  (field?.querySelector('input') ?? field)?.focus();
};
