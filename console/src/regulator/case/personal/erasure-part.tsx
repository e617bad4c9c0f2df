import type { CaseView } from '../../../api/routes.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useDay } from '../../../parts/use-day.ts';
import { EraseDialog, type Group } from './erase-dialog.tsx';
import { hasEnded } from './keep-part.tsx';
import { Part } from './part.tsx';
import { usePersonalText } from './texts.ts';

const groups: readonly Group[] = ['contact', 'account', 'identity', 'texts', 'documents'];

/** What of this case is personal and still there. */
const leftOf = ({ applicant, personalData }: CaseView): readonly Group[] => {
  const isPerson = applicant.kind === 'individualBusiness' || applicant.kind === 'familyFarm';
  return groups.filter(
    (group) => (isPerson || group !== 'identity') && !personalData?.erased?.includes(group),
  );
};

/** 删除: what is gone and on what basis; the way to erase what is left. */
export const ErasurePart = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const names = useNames();
  const language = useLanguage();
  const erasures = view.personalData?.erasures ?? [];
  const left = leftOf(view);
  const possible = hasEnded(view) && left.length > 0;
  return (
    <Part title={t('erase.title')} action={possible && <EraseDialog view={view} left={left} />}>
      {erasures.length === 0 && <p>{t('erase.none')}</p>}
      {erasures.map(({ at, basis, reference, groups: gone }) => (
        <p key={at}>
          {t('erase.gone', {
            date: day(at),
            groups: gone.map(names.personalDataGroup).join(language === 'zh' ? '、' : ', '),
          })}
          <br />
          {t('erase.basis', { basis: names.erasureBasis(basis) })}
          {reference !== undefined && ` · ${t('erase.reference', { reference })}`}
        </p>
      ))}
      {!hasEnded(view) && <p>{t('erase.notYet')}</p>}
      {left.length === 0 && <p>{t('erase.all')}</p>}
    </Part>
  );
};
