import type { CaseSummary } from '../../api/routes.ts';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { useText } from '../texts.ts';

/** Which case this is, in one line. */
export const CaseNote = ({
  summary: { enterpriseName, amountFen },
}: {
  readonly summary: Pick<CaseSummary, 'enterpriseName' | 'amountFen'>;
}) => {
  const t = useText();
  return (
    <>
      <FirmName name={enterpriseName} /> · {t('need')} <Money fen={amountFen} />
    </>
  );
};
