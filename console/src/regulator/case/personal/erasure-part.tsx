import type { CaseView } from '../../../api/routes.ts';
import { serverNow } from '../../../api/server-clock.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { civilDateAt } from '../../../parts/civil-date-text.ts';
import { personalDataLeft } from '../../../parts/personal-data-left.ts';
import { useDay } from '../../../parts/use-day.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { inTheWay } from './in-the-way.ts';
import { Part } from './part.tsx';
import { usePersonalText } from './texts.ts';

/** 删除: what is gone and on what basis; the way to erase what is left. */
export const ErasurePart = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const names = useNames();
  const language = useLanguage();
  const erasures = view.personalData?.erasures ?? [];
  const left = personalDataLeft(view);
  const obstacle = inTheWay(civilDateAt(serverNow()), view);
  const possible = !obstacle && left.length > 0;
  return (
    <Part title={t('erase.title')} action={possible && <EraseDialog view={view} left={left} />}>
      {erasures.length === 0 && left.length > 0 && <p>{t('erase.none')}</p>}
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
      {left.length === 0 && <p>{t('erase.all')}</p>}
      {left.length > 0 && obstacle && (
        <p>
          {obstacle.what === 'running'
            ? t('erase.notYet')
            : t(`erase.${obstacle.what}`, { date: day(obstacle.until) })}
        </p>
      )}
    </Part>
  );
};
