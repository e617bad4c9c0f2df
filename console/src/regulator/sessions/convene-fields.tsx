import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { serverNow } from '../../api/server-clock.ts';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { MomentInput } from '../../parts/date-input.tsx';
import styles from './sessions.module.css';
import { useText } from './texts.ts';

const mostOthers = 4;

/** 备选时间: with any, those invited are asked first when they can come. */
export const OtherDates = () => {
  const t = useText();
  return (
    <Form.List name="dates">
      {(fields, { add, remove }) => (
        <fieldset className={styles['dates']}>
          <legend>{t('convene.dates')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles['date']}>
              <Form.Item name={name} label={t('convene.date', { number: name + 2 })}>
                <MomentInput min={civilDateAt(serverNow())} />
              </Form.Item>
              <Button
                size="small"
                aria-label={t('convene.dates.remove', { number: name + 2 })}
                onClick={() => remove(name)}
              >
                ×
              </Button>
            </div>
          ))}
          {fields.length < mostOthers && <Button onClick={() => add()}>{t('convene.dates.add')}</Button>}
        </fieldset>
      )}
    </Form.List>
  );
};

/** 紧急会诊, with the reason. */
export const Emergency = () => {
  const t = useText();
  const isEmergency = Form.useWatch('isEmergency') === true;
  return (
    <>
      <Form.Item name="isEmergency" valuePropName="checked">
        <Checkbox>{t('convene.emergency')}</Checkbox>
      </Form.Item>
      {isEmergency && (
        <Form.Item name="emergency" label={t('convene.emergency.why')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
    </>
  );
};
