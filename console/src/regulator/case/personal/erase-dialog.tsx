import Button from 'antd/es/button';
import { useState } from 'react';
import type { BodyOf, CaseView } from '../../../api/routes.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import type { PersonalDataGroup } from '../../../parts/personal-data-left.ts';
import { EraseChoose } from './erase-choose.tsx';
import { EraseSure } from './erase-sure.tsx';
import { usePersonalText } from './texts.ts';

type Body = BodyOf<'regulator.erasePersonalData'>;

/** Two steps: what, why and on whose word; then, that nothing brings it back. */
export const EraseDialog = ({
  view,
  left,
}: {
  readonly view: CaseView;
  readonly left: readonly PersonalDataGroup[];
}) => {
  const t = usePersonalText();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Body>();
  const [checking, setChecking] = useState(false);
  const close = () => {
    setOpen(false);
    setChecking(false);
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('erase.open')}
      </Button>
      <Dialog open={open} title={t(checking ? 'erase.sure' : 'erase.open')} onClose={close}>
        {checking && chosen ? (
          <EraseSure view={view} body={chosen} onBack={() => setChecking(false)} onDone={close} />
        ) : (
          <EraseChoose
            left={left}
            initial={chosen}
            onCancel={close}
            onChosen={(body) => {
              setChosen(body);
              setChecking(true);
            }}
          />
        )}
      </Dialog>
    </>
  );
};
