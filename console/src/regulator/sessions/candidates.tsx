import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Select from 'antd/es/select';
import { useState } from 'react';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { wanText } from '../../parts/money-text.ts';
import { bareName } from '../../parts/shown-name.ts';
import styles from './sessions.module.css';
import { useText } from './texts.ts';
import type { Candidate } from './use-candidates.ts';

const any = '-';

/** Reasons of the cases that wait, the most frequent first. */
const reasonsOf = (cases: readonly Candidate[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const { more } of cases)
    for (const code of new Set(more?.reasons ?? [])) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
};

/** 候选案件 gathered by what ails them: those that wait for a session, by the reason they were declined for, chosen in one act. */
export const CandidateField = ({
  cases,
  onCount,
}: {
  readonly cases: readonly Candidate[];
  readonly onCount: (count: number) => void;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const form = Form.useFormInstance();
  const [reason, setReason] = useState(any);
  const chosen: readonly string[] = Form.useWatch('caseIds') ?? [];
  const fits = ({ more }: Candidate) => reason === any || (more?.reasons ?? []).includes(reason);
  // What was chosen stays in sight, whatever is looked for next.
  const listed = cases.filter((one) => fits(one) || chosen.includes(one.id));
  const fitting = cases.filter(fits);
  const choose = () => {
    const all = [...new Set([...chosen, ...fitting.map(({ id }) => id)])];
    form.setFieldValue('caseIds', all);
    onCount(all.length);
  };
  return (
    <>
      <div className={styles['candidates']}>
        <label className={styles['soft']} htmlFor="candidate-reason">
          {t('convene.reason')}
        </label>
        <Select
          id="candidate-reason"
          value={reason}
          onChange={setReason}
          popupMatchSelectWidth={false}
          options={[
            { value: any, label: t('convene.reason.all') },
            ...reasonsOf(cases).map(([code, count]) => ({
              value: code,
              label: t('convene.reason.count', { name: names.reason(code), count }),
            })),
          ]}
        />
        <Button size="small" onClick={choose} disabled={fitting.length === 0}>
          {t('convene.chooseAll', { count: fitting.length })}
        </Button>
      </div>
      <Form.Item name="caseIds" label={t('convene.cases')}>
        <Checkbox.Group
          className={styles['caseChoices'] ?? ''}
          options={listed.map(({ id, enterpriseName, amountFen, more }) => ({
            value: id,
            label: [
              bareName(enterpriseName),
              wanText(amountFen, language),
              ...(more?.reasons ?? []).slice(0, 2).map((code) => names.reason(code)),
            ].join(' · '),
          }))}
        />
      </Form.Item>
    </>
  );
};
