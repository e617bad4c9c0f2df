import Form from 'antd/es/form';
import { useEffect } from 'react';
import type { CaseView, OrderId } from '../api/routes.ts';
import { OrderForm } from '../parts/order-form.tsx';
import styles from './answer.module.css';
import type { AnswerKind, Values } from './answer-choices.ts';
import { AnswerSure } from './answer-sure.tsx';
import { declineBody } from './decline-body.ts';
import { DeclineFields } from './decline-fields.tsx';
import { GrantFields } from './grant-fields.tsx';
import { groundsBody } from './grounds.ts';
import { InformationFields } from './information-fields.tsx';
import { isLate, ownLine } from './own-line.ts';
import { useText } from './texts.ts';

type Props = {
  readonly kind: AnswerKind;
  readonly view: CaseView;
  readonly onTyped: () => void;
  readonly onValues: (values: Values) => void;
  readonly onDone: () => void;
};

const orders = {
  contact: 'bank.recordContact',
  materials: 'bank.completeMaterials',
  grant: 'bank.grant',
  decline: 'bank.decline',
  information: 'bank.requestInformation',
} as const satisfies Record<AnswerKind, OrderId>;

/** The fields of one choice and no others. */
export const AnswerForm = ({ kind, view, onTyped, onValues, onDone }: Props) => {
  const t = useText();
  const askedFor = ownLine(view)?.line.productId ?? '';
  return (
    <OrderForm
      order={orders[kind]}
      params={{ caseId: view.id }}
      seen={view}
      initialValues={beginning(kind, view)}
      toBody={(values) => bodyOf(kind, values, askedFor) as never}
      submitLabel={t(`answer.${kind}.submit`)}
      {...(kind === 'grant' && { sure: (values: Values) => <AnswerSure kind="granted" values={values} /> })}
      {...(kind === 'decline' && {
        sure: (values: Values) => <AnswerSure kind="declined" values={values} />,
      })}
      readByEnterprise={['items', 'conditions', 'lateReason', 'basis.reason', 'explanation', 'suggestion']}
      onValues={onTyped}
      onDone={onDone}
    >
      <Watch onValues={onValues} />
      {(kind === 'contact' || kind === 'materials') && (
        <p className={styles['said']}>{t(`answer.${kind}.text`)}</p>
      )}
      {kind === 'grant' && <GrantFields caseId={view.id} need={view.need} late={isLate(view)} />}
      {kind === 'decline' && <DeclineFields />}
      {kind === 'information' && <InformationFields />}
    </OrderForm>
  );
};

/** What the enterprise asked for is where an offer begins. */
const beginning = (kind: AnswerKind, { need }: CaseView): Values => {
  if (kind !== 'grant') return {};
  const [only, ...others] = need.methods;
  return {
    amountFen: need.amountFen,
    tenorMonths: need.tenorMonths,
    firstLoan: false,
    ...(only !== undefined && others.length === 0 && { method: only }),
  };
};

const bodyOf = (kind: AnswerKind, values: Values, askedFor: string): Values => {
  switch (kind) {
    case 'contact':
    case 'materials':
      return {};
    case 'decline':
      return declineBody(values);
    case 'grant': {
      const { basis: _basis, channel: _channel, ...terms } = values;
      return { ...terms, ...groundsBody(values, askedFor) };
    }
    case 'information':
      return values;
    default:
      return kind satisfies never;
  }
};

/** Tells the preview what stands in the fields, those that other fields set as well. */
const Watch = ({ onValues }: { readonly onValues: (values: Values) => void }) => {
  const values = Form.useWatch((all: Values) => all);
  useEffect(() => onValues(values ?? {}), [values, onValues]);
  return null;
};
