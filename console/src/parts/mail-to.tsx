import { TextField } from './field.tsx';
import { usePartText } from './texts.ts';

/** Where a link goes by mail as well, if anywhere. */
export const MailTo = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => {
  const t = usePartText();
  return (
    <TextField
      label={t('issued.mailTo')}
      hint={t('issued.mailHint')}
      type="email"
      value={value}
      onChange={onChange}
    />
  );
};

/** As the API takes it: nothing where nothing was typed. */
export const mailed = ({ mailTo }: { readonly mailTo: string }): { readonly mailTo?: string } =>
  mailTo.trim() === '' ? {} : { mailTo: mailTo.trim() };
