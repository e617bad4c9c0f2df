import type { Values } from './application.ts';
import { CheckStep } from './check-step.tsx';
import { ConsentStep } from './consent-fields.tsx';
import { FiguresStep } from './figures-step.tsx';
import { FirmStep } from './firm-step.tsx';
import { NeedStep } from './need-step.tsx';
import type { ApplyStep } from './steps.ts';

export const StepFields = ({
  step,
  identityCode,
  values,
  onEdit,
}: {
  readonly step: ApplyStep;
  readonly identityCode: string;
  readonly values: () => Values;
  readonly onEdit: (step: ApplyStep) => void;
}) => {
  switch (step) {
    case 'firm':
      return <FirmStep identityCode={identityCode} />;
    case 'need':
      return <NeedStep />;
    case 'figures':
      return <FiguresStep />;
    case 'consent':
      return <ConsentStep />;
    case 'check':
      return <CheckStep values={values()} identityCode={identityCode} onEdit={onEdit} />;
    default:
      return step satisfies never;
  }
};
