import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import type { BodyOf, CaseView, Reference } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { useReference } from '../api/use-reference.ts';
import { type Language, useLanguage } from '../i18n/language.ts';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { DateInput } from '../parts/date-input.tsx';
import { FeeFields, type FeesTyped, feesBody } from '../parts/fee-fields.tsx';
import { FinalWords } from '../parts/final-words.tsx';
import { rateText } from '../parts/money-text.ts';
import { OrderForm } from '../parts/order-form.tsx';
import { notify } from '../shell/notices.tsx';
import styles from './loan.module.css';
import { type Share, sharesOf, takingPart } from './risk-shares.ts';
import { SharesInput } from './shares-input.tsx';
import { useText } from './texts.ts';

/** No sharing at all, and shares that follow no scheme: what a scheme's id never is. */
const [none, own] = ['none', 'own'] as const;

type Values = {
  readonly number?: string;
  readonly signedOn?: string;
  readonly riskScheme?: string;
  readonly riskShares?: readonly Partial<Share>[];
  readonly ownTerms?: string;
  readonly fee?: FeesTyped;
};

const bodyOf = ({ number, signedOn, riskScheme = none, riskShares = [], ownTerms, fee }: Values) =>
  ({
    number: number ?? '',
    signedOn: signedOn ?? '',
    ...(riskScheme !== none && riskScheme !== own && { riskScheme }),
    riskShares: riskScheme === none ? [] : [...takingPart(riskShares)],
    ...(riskScheme !== none && feesBody(fee)),
    ...(ownTerms && { ownTerms }),
  }) satisfies BodyOf<'bank.signContract'>;

/** 登记合同: number, day, and who carries which part of the risk. */
export const ContractForm = ({
  view,
  grantedFen,
}: {
  readonly view: CaseView;
  readonly grantedFen: number;
}) => {
  const t = useText();
  return (
    <OrderForm
      order="bank.signContract"
      params={{ caseId: view.id }}
      seen={view}
      initialValues={{ signedOn: civilDateAt(serverNow()), riskScheme: none, riskShares: [] }}
      toBody={bodyOf}
      submitLabel={t('contract.submit')}
      sure={({ number }) => (
        <FinalWords>
          {t('contract.number')} {String(number)}
        </FinalWords>
      )}
      onDone={() => notify(t('contract.thanks'))}
    >
      <div className={styles['pair']}>
        <Form.Item name="number" label={t('contract.number')}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="signedOn" label={t('contract.signedOn')}>
          <DateInput />
        </Form.Item>
      </div>
      <Sharing grantedFen={grantedFen} />
      <Form.Item name="ownTerms" label={t('contract.ownTerms')} extra={t('contract.ownTerms.extra')}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
      </Form.Item>
    </OrderForm>
  );
};

const Sharing = ({ grantedFen }: { readonly grantedFen: number }) => {
  const t = useText();
  const language = useLanguage();
  const reference = useReference();
  const form = Form.useFormInstance<Values>();
  const chosen: string = Form.useWatch('riskScheme', form) ?? none;
  const schemes = reference?.riskSchemes ?? [];
  const scheme = schemes.find(({ id }) => id === chosen);
  const choose = (id: string) => {
    const next = schemes.find((one) => one.id === id);
    const free = (reference?.riskRoles ?? []).map(({ id: party }) => ({ party }));
    form.setFieldValue('riskShares', next ? [...sharesOf(next)] : id === own ? free : []);
  };
  return (
    <>
      <Form.Item
        name="riskScheme"
        label={t('contract.scheme')}
        extra={scheme && <SchemeNote scheme={scheme} reference={reference} language={language} />}
      >
        <Select
          onChange={choose}
          showSearch
          optionFilterProp="label"
          options={[
            { value: none, label: t('contract.scheme.none') },
            ...schemes.map(({ id, name }) => ({ value: id, label: name[language] })),
            { value: own, label: t('contract.scheme.own') },
          ]}
        />
      </Form.Item>
      {/* The field stays on the form, so that what the server finds wrong in it is said here. */}
      <Form.Item name="riskShares" hidden={chosen === none} label={t('contract.shares')}>
        <SharesInput grantedFen={grantedFen} fixed={scheme?.shares != null} />
      </Form.Item>
      <FeeFields kinds={scheme?.fees ?? []} />
    </>
  );
};

type SchemeNoteProps = {
  readonly scheme: Reference['riskSchemes'][number];
  readonly reference: Reference | undefined;
  readonly language: Language;
};

/** What the scheme is for and which bounds it sets, before anybody runs into them. */
const SchemeNote = ({ scheme, reference, language }: SchemeNoteProps) => {
  const t = useText();
  const comma = t('list.comma');
  const roleOf = (role: string) => reference?.riskRoles.find(({ id }) => id === role)?.name[language] ?? role;
  return (
    <>
      <div>{t('contract.scheme.for', { what: scheme.appliesTo[language] })}</div>
      {scheme.constraints.map(({ roles, atLeast, atMost, exactly }) => {
        const who = roles.map(roleOf).join(comma);
        const bounds = [
          exactly !== undefined && t('contract.exactly', { rate: rateText(exactly) }),
          atLeast !== undefined && t('contract.atLeast', { rate: rateText(atLeast) }),
          atMost !== undefined && t('contract.atMost', { rate: rateText(atMost) }),
        ].filter((bound) => bound !== false);
        return (
          <div key={`${who}${bounds.join()}`}>
            {roles.length > 1 ? t('contract.together', { who }) : who} {bounds.join(comma)}
          </div>
        );
      })}
      {scheme.limits.map((limit) => (
        <div key={limit.zh}>{limit[language]}</div>
      ))}
    </>
  );
};
