import Form from 'antd/es/form';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { NumberInput } from '../../../parts/number-input.tsx';
import formStyles from '../../../parts/parts.module.css';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

/** 企业数据, all optional: with its unit and what each is asked for. */
export const FactFields = () => {
  const t = useCaseText();
  const language = useLanguage();
  const facts = useReference()?.facts ?? [];
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <>
      <p className={`${styles['soft']} ${styles['lead']}`}>{t('facts.lead')}</p>
      <div className={formStyles['pair']}>
        {facts.map(({ id, name, unit, usedFor }) => (
          <Form.Item
            key={id}
            name={['applicant', 'facts', id]}
            label={capital(name[language])}
            extra={
              usedFor.length > 0 &&
              t('facts.usedFor', { list: usedFor.map((use) => use[language]).join(t('and')) })
            }
          >
            <NumberInput unit={t(`unit.${unit as '万元' | '人' | '件'}`)} />
          </Form.Item>
        ))}
      </div>
    </>
  );
};
