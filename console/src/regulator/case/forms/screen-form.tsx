import Button from 'antd/es/button';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { FinalWords } from '../../../parts/final-words.tsx';
import { OrderForm } from '../../../parts/order-form.tsx';
import { LoadingState } from '../../../parts/states.tsx';
import { type AgeCheck, ageStandard, useAgeWords } from '../age-check.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';
import { type EvidenceAsked, EvidenceFields, KindBoxes, kindsOf } from './evidence-fields.tsx';
import type { ActFormProps } from './form-props.ts';

type Finding = {
  standard: string;
  finding?: string;
  evidence?: string;
  kinds?: readonly string[];
  exception?: string;
  reasonCode?: string;
};

/**
 * 五项标准审核: each with what the finding rests on; a failing one may name the reason that steers triage. A firm too young
 * by the region's rule fails the first: the form says so before anything is judged.
 */
export const ScreenForm = ({ view, onDone, onCancel }: ActFormProps) => {
  const t = useCaseText();
  const language = useLanguage();
  const reference = useReference();
  const ageWords = useAgeWords();
  if (!reference) return <LoadingState />;
  const { ageCheck, evidenceAsked } = view;
  const isTooYoung = ageCheck?.met === false;
  const last = view.screenings?.at(-1)?.findings;
  const findings = reference.standards.map(({ id }): Finding => {
    const before = last?.find(({ standard }) => standard === id);
    if (!isTooYoung || id !== ageStandard || before?.finding === 'fail') return before ?? { standard: id };
    const { reasonCode } = ageCheck;
    return {
      standard: id,
      finding: 'fail',
      evidence: ageWords(ageCheck).evidence,
      ...(reasonCode && { reasonCode }),
    };
  });
  const saidOf = (given: readonly Finding[]) =>
    given
      .map(({ standard, finding }) => {
        const name = reference.standards.find(({ id }) => id === standard)?.name[language] ?? standard;
        return t('line', { name, text: t(`finding.${finding as 'pass'}`) });
      })
      .join('；');
  return (
    <>
      <p className={styles['soft']}>{t('screen.lead')}</p>
      <OrderForm
        order="regulator.screen"
        params={{ caseId: view.id }}
        seen={view}
        initialValues={{ findings }}
        toBody={(values) => ({ findings: (values['findings'] as Finding[]).map(withoutIdleParts) }) as never}
        submitLabel={t('screen.submit')}
        sure={(values) => <FinalWords>{saidOf(values['findings'] as readonly Finding[])}</FinalWords>}
        readByEnterprise={['allMet']}
        onDone={onDone}
        onCancel={onCancel}
      >
        {isTooYoung ? (
          <AgeNotice check={ageCheck} />
        ) : (
          <AllMet standards={reference.standards.map(({ id }) => id)} asked={evidenceAsked} />
        )}
        {reference.standards.map(({ id, name }, index) => (
          <Standard
            key={id}
            at={index}
            id={id}
            name={name[language]}
            asked={evidenceAsked}
            ageCheck={id === ageStandard ? ageCheck : undefined}
          />
        ))}
      </OrderForm>
    </>
  );
};

/** 成立时间不足: said before anything is judged, with what can be done. */
const AgeNotice = ({ check }: { readonly check: AgeCheck }) => {
  const t = useCaseText();
  const { found, rule } = useAgeWords()(check);
  return (
    <div className={styles['standard']} role="note" data-age="young">
      <strong className={styles['missing']}>{found}</strong>
      <p>{t('age.follows')}</p>
      <p className={styles['small']}>{rule}</p>
    </div>
  );
};

/** 五项全部符合: one act, with what it rests on; each can still be judged on its own below. */
const AllMet = ({
  standards,
  asked,
}: {
  readonly standards: readonly string[];
  readonly asked: EvidenceAsked | undefined;
}) => {
  const t = useCaseText();
  const form = Form.useFormInstance();
  const send = () => {
    const evidence = String(form.getFieldValue('allMet') ?? '').trim();
    if (evidence === '') {
      form.setFields([{ name: 'allMet', errors: [t('screen.all.missing')] }]);
      form.getFieldInstance('allMet')?.focus();
      return;
    }
    const chosen: readonly string[] = form.getFieldValue('allKinds') ?? [];
    form.setFieldValue(
      'findings',
      standards.map((standard) => ({
        standard,
        finding: 'pass',
        evidence,
        ...(asked && {
          kinds: kindsOf(asked, standard).flatMap(({ id }) => (chosen.includes(id) ? [id] : [])),
        }),
      })),
    );
    form.submit();
  };
  return (
    <fieldset className={styles['standard']}>
      <legend>{t('screen.all')}</legend>
      <Form.Item name="allMet" label={t('screen.all.evidence')}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
      </Form.Item>
      {asked && asked.kinds.length > 0 && (
        <KindBoxes name="allKinds" label={t('screen.all.kinds')} kinds={asked.kinds} />
      )}
      <div>
        <Button onClick={send}>{t('screen.all.submit')}</Button>
      </div>
    </fieldset>
  );
};

/** A reason belongs to a failing standard only, an exception to a passing one. */
const withoutIdleParts = ({ reasonCode, exception, ...finding }: Finding): Finding => ({
  ...finding,
  ...(finding.finding === 'fail' && reasonCode !== undefined && { reasonCode }),
  ...(finding.finding === 'pass' && exception !== undefined && exception !== '' && { exception }),
});

type StandardProps = {
  readonly at: number;
  readonly id: string;
  readonly name: string;
  /** Of the standard that the age belongs to, where the region has a rule. */
  readonly ageCheck: AgeCheck | undefined;
  /** Where the region has evidence rules. */
  readonly asked: EvidenceAsked | undefined;
};

const Standard = ({ at, id, name, ageCheck, asked }: StandardProps) => {
  const t = useCaseText();
  const language = useLanguage();
  const reasons = useReference()?.reasons ?? [];
  const form = Form.useFormInstance();
  const ageWords = useAgeWords();
  const words = ageCheck && ageWords(ageCheck);
  const finding: string | undefined = Form.useWatch(['findings', at, 'finding'], form);
  return (
    <fieldset className={styles['standard']}>
      <legend>{`${at + 1}. ${name}`}</legend>
      <Form.Item
        name={['findings', at, 'finding']}
        label={<span className="unseen">{name}</span>}
        extra={words && (ageCheck.met ? `${words.found} ${words.rule}` : words.found)}
      >
        <Radio.Group
          options={(['pass', 'fail', 'cannotTell'] as const).map((value) => ({
            value,
            label: t(`finding.${value}`),
            disabled: ageCheck?.met === false && value !== 'fail',
          }))}
        />
      </Form.Item>
      <Form.Item name={['findings', at, 'evidence']} label={t('screen.evidence')}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
      </Form.Item>
      {asked && <EvidenceFields at={at} standard={id} asked={asked} />}
      {finding === 'fail' && (
        <Form.Item
          name={['findings', at, 'reasonCode']}
          label={t('screen.reason')}
          extra={t('screen.reasonHint')}
        >
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            options={reasons.map(({ code, name: reason }) => ({ value: code, label: reason[language] }))}
          />
        </Form.Item>
      )}
    </fieldset>
  );
};
