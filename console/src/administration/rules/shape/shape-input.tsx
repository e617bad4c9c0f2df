import type { ReactNode } from 'react';
import { FieldInputs } from './field-input.tsx';
import type { InputProps } from './form-context.ts';
import { DeadlineInput, MapInput, PerStageInput, SettingInput, VariantInput } from './group-inputs.tsx';
import { Group } from './labelled.tsx';
import {
  BilingualField,
  ChoiceField,
  DateField,
  FlagField,
  MoneyField,
  NumberField,
  RateField,
  TextField,
} from './leaf-inputs.tsx';
import { ListInput } from './list-input.tsx';
import { ChoicesField, CodesField, DaysField } from './set-inputs.tsx';

/** The field or fields of one value, whatever its shape: a form is never JSON. */
export const ShapeInput = (props: InputProps): ReactNode => {
  const { shape } = props;
  switch (shape.kind) {
    case 'text':
      return <TextField {...props} shape={shape} />;
    case 'bilingual':
      return <BilingualField {...props} shape={shape} />;
    case 'number':
      return <NumberField {...props} shape={shape} />;
    case 'money':
      return <MoneyField {...props} shape={shape} />;
    case 'rate':
      return <RateField {...props} shape={shape} />;
    case 'flag':
      return <FlagField {...props} shape={shape} />;
    case 'date':
      return <DateField {...props} shape={shape} />;
    case 'choice':
      return <ChoiceField {...props} shape={shape} />;
    case 'choices':
      return <ChoicesField {...props} shape={shape} />;
    case 'codes':
      return <CodesField {...props} shape={shape} />;
    case 'days':
      return <DaysField {...props} shape={shape} />;
    case 'deadline':
      return <DeadlineInput {...props} />;
    case 'record':
      return (
        <Group label={props.label} at={props.at} hint={props.hint}>
          <FieldInputs fields={shape.fields} value={props.value} onChange={props.onChange} at={props.at} />
        </Group>
      );
    case 'list':
      return <ListInput {...props} shape={shape} />;
    case 'map':
      return <MapInput {...props} shape={shape} />;
    case 'setting':
      return <SettingInput {...props} shape={shape} />;
    case 'perStage':
      return <PerStageInput {...props} />;
    case 'variant':
      return <VariantInput {...props} shape={shape} />;
    default:
      return shape satisfies never;
  }
};
