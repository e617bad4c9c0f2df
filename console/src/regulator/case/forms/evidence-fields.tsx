import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import type { CaseView } from '../../../api/routes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../case.module.css';
import { useCaseText } from '../texts.ts';

export type EvidenceAsked = NonNullable<CaseView['evidenceAsked']>;

/** The standard that the use of the money belongs to (贷款用途依法合规). */
const useStandard = 'lawfulUse';

export const kindsOf = ({ kinds }: EvidenceAsked, standard: string) =>
  kinds.filter(({ standards }) => (standards as readonly string[]).includes(standard));

/** 凭据种类 as boxes; those that carry a pass for this firm first, the others say that they only support. */
export const KindBoxes = ({
  name,
  label,
  kinds,
}: {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly kinds: EvidenceAsked['kinds'];
}) => {
  const t = useCaseText();
  const language = useLanguage();
  const options = [...kinds]
    .sort((a, b) => Number(b.enough) - Number(a.enough))
    .map(({ id, name: said, enough }) => ({
      value: id,
      label: enough ? said[language] : t('screen.supports', { name: said[language] }),
    }));
  return (
    <Form.Item name={name} label={label}>
      <Checkbox.Group options={options} />
    </Form.Item>
  );
};

/** What one standard is asked to rest on here, and the reason where it passes against the region's rules. */
export const EvidenceFields = ({
  at,
  standard,
  asked,
}: {
  readonly at: number;
  readonly standard: string;
  readonly asked: EvidenceAsked;
}) => {
  const t = useCaseText();
  const language = useLanguage();
  const form = Form.useFormInstance();
  const finding: string | undefined = Form.useWatch(['findings', at, 'finding'], form);
  const chosen: readonly string[] = Form.useWatch(['findings', at, 'kinds'], form) ?? [];
  const kinds = kindsOf(asked, standard);
  const enough = kinds.filter((kind) => kind.enough);
  const isBare = enough.length > 0 && !enough.some(({ id }) => chosen.includes(id));
  const uses = standard === useStandard ? asked.uses : [];
  return (
    <>
      {kinds.length > 0 && (
        <KindBoxes name={['findings', at, 'kinds']} label={t('screen.kinds')} kinds={kinds} />
      )}
      {uses.length > 0 && (
        <p role="note" className={styles['missing']}>
          {t('screen.uses', {
            list: uses
              .map(({ name, words }) =>
                words.length > 0 ? `${name[language]}（${words.join('、')}）` : name[language],
              )
              .join(t('and')),
          })}
        </p>
      )}
      {finding === 'pass' && (isBare || uses.length > 0) && (
        <Form.Item
          name={['findings', at, 'exception']}
          label={t('screen.exception')}
          extra={t(uses.length > 0 ? 'screen.exceptionUse' : 'screen.exceptionKinds')}
        >
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={4000} />
        </Form.Item>
      )}
    </>
  );
};
