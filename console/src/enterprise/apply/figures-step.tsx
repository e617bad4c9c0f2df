import Form from 'antd/es/form';
import { useNames } from '../../api/use-reference.ts';
import { AmountInput } from '../../parts/amount-input.tsx';
import { NumberInput } from '../../parts/number-input.tsx';
import { useText } from '../texts.ts';
import { amountFigures, countFigures } from './application.ts';

/** A handful of figures, each with why it is asked; what is unknown stays empty and is not counted as zero. */
export const FiguresStep = () => {
  const t = useText();
  const names = useNames();
  return (
    <>
      {amountFigures.map((figure) => (
        <Form.Item
          key={figure}
          name={['applicant', 'facts', figure]}
          label={names.fact(figure)}
          extra={t(`figure.${figure}`)}
        >
          <AmountInput />
        </Form.Item>
      ))}
      {countFigures.map((figure) => (
        <Form.Item
          key={figure}
          name={['applicant', 'facts', figure]}
          label={names.fact(figure)}
          extra={t(`figure.${figure}`)}
        >
          <NumberInput unit={t(figure === 'inventionApplications' ? 'unit.pieces' : 'unit.people')} />
        </Form.Item>
      ))}
    </>
  );
};
