import Button from 'antd/es/button';
import type { BodyOf, CaseView } from '../../../api/routes.ts';
import { useOrder } from '../../../api/use-order.ts';
import { useNames } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { DialogActions } from '../../../parts/dialog.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { notify } from '../../../shell/notices.tsx';
import styles from './personal.module.css';
import { usePersonalText } from './texts.ts';

type Body = BodyOf<'regulator.erasePersonalData'>;

/** Nothing brings it back: what was chosen is read once more. */
export const EraseSure = ({
  view,
  body,
  onBack,
  onDone,
}: {
  readonly view: CaseView;
  readonly body: Body;
  readonly onBack: () => void;
  readonly onDone: () => void;
}) => {
  const t = usePersonalText();
  const names = useNames();
  const language = useLanguage();
  const { send, pending, failure } = useOrder('regulator.erasePersonalData');
  const erase = async () => {
    try {
      await send({ params: { caseId: view.id }, body, version: view.version });
      notify(t('erase.done'));
      onDone();
    } catch {
      // Shown by `failure`.
    }
  };
  return (
    <>
      <div className={styles['warning']}>
        <p>
          {t('erase.sureText', {
            groups: body.groups.map(names.personalDataGroup).join(language === 'zh' ? '、' : ', '),
          })}
        </p>
        <p>{t('erase.basis', { basis: names.erasureBasis(body.basis) })}</p>
        <p>{t('erase.reference', { reference: body.reference })}</p>
        {!view.personalData?.retention && <p>{t('erase.noPeriod')}</p>}
      </div>
      <ProblemAlert failure={failure} />
      <DialogActions>
        <Button onClick={onBack}>{t('erase.back')}</Button>
        <Button type="primary" danger loading={pending} onClick={() => void erase()}>
          {t('erase.submit')}
        </Button>
      </DialogActions>
    </>
  );
};
