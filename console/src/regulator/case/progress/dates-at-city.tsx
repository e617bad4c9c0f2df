import type { CaseView } from '../../../api/routes.ts';
import { useDay } from '../../../parts/use-day.ts';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { datesAtCity } from '../dates.ts';
import { useCaseText } from '../texts.ts';

/** 待上级审批的延期: which date, until when, who asks and who answers; the date in force stands meanwhile. */
export const DatesAtCity = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseText();
  const day = useDay();
  const names = useCaseNames(view);
  return datesAtCity(view).flatMap(({ key, kind, bankId, asked }) => {
    if (asked?.approver === undefined) return [];
    const date = t(`rung.date.${kind}`);
    return [
      <p key={key} className={styles['missing']}>
        {t('moved.atCity', {
          what: bankId === undefined ? date : t('rung.of', { whose: names.organisation(bankId), date }),
          until: day(asked.until),
          who: names.organisation(asked.by.orgId),
          approver: names.organisation(asked.approver),
          reason: asked.reason,
        })}
      </p>,
    ];
  });
};
