import Form from 'antd/es/form';
import type { BodyOf, Reference } from '../api/routes.ts';
import { RateInput } from './amount-input.tsx';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

type Kind = Reference['riskSchemes'][number]['fees'][number];
type Fees = BodyOf<'bank.signContract'>['fees'];

/** What stands in the form: basis points by fee. */
export type FeesTyped = Readonly<Partial<Record<Kind, number>>>;

export const feesBody = (typed: FeesTyped = {}): { readonly fees?: Fees } => {
  const fees = (Object.entries(typed) as [Kind, number | undefined][]).flatMap(([kind, rateBp]) =>
    rateBp === undefined || rateBp === null ? [] : [{ kind, rateBp }],
  );
  return fees.length === 0 ? {} : { fees };
};

/** 费率 that the chosen scheme caps, as far as they are agreed already. The list is a field too: what is wrong with it is said here. */
export const FeeFields = ({ kinds }: { readonly kinds: readonly Kind[] }) => {
  const t = usePartText();
  if (kinds.length === 0) return null;
  return (
    <Form.Item name="fees">
      <div className={styles['pair']}>
        {kinds.map((kind) => (
          <Form.Item key={kind} name={['fee', kind]} label={t(`fee.${kind}`)}>
            <RateInput />
          </Form.Item>
        ))}
      </div>
    </Form.Item>
  );
};
