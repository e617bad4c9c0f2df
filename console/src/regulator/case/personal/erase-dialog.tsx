import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import type { BodyOf, CaseView } from '../../../api/routes.ts';
import { useOrder } from '../../../api/use-order.ts';
import { useNames, useReference } from '../../../api/use-reference.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Dialog, DialogActions } from '../../../parts/dialog.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { notify } from '../../../shell/notices.tsx';
import styles from './personal.module.css';
import { usePersonalText } from './texts.ts';

type Body = BodyOf<'regulator.erasePersonalData'>;
export type Group = Body['groups'][number];

/** Two steps: what, why and on whose word; then, that nothing brings it back. */
export const EraseDialog = ({ view, left }: { readonly view: CaseView; readonly left: readonly Group[] }) => {
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
          <Sure view={view} body={chosen} onBack={() => setChecking(false)} onDone={close} />
        ) : (
          <Choose
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

const Choose = ({
  left,
  initial,
  onChosen,
  onCancel,
}: {
  readonly left: readonly Group[];
  readonly initial: Body | undefined;
  readonly onChosen: (body: Body) => void;
  readonly onCancel: () => void;
}) => {
  const t = usePersonalText();
  const names = useNames();
  const language = useLanguage();
  const bases = useReference()?.erasureBases ?? [];
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={initial ?? { groups: [...left] }}
      onFinish={(body: Body) => onChosen(body)}
    >
      <Form.Item name="groups" label={t('erase.what')} rules={[{ required: true, message: t('erase.what') }]}>
        <Checkbox.Group
          className={styles['groups'] ?? ''}
          options={left.map((value) => ({ value, label: names.personalDataGroup(value) }))}
        />
      </Form.Item>
      <Form.Item name="basis" label={t('erase.why')} rules={[{ required: true, message: t('erase.why') }]}>
        <Radio.Group
          className={styles['groups'] ?? ''}
          options={bases.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t('erase.number')}
        rules={[{ required: true, whitespace: true, message: t('erase.number') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <DialogActions>
        <Button onClick={onCancel}>{t('erase.back')}</Button>
        <Button type="primary" htmlType="submit">
          {t('erase.next')}
        </Button>
      </DialogActions>
    </Form>
  );
};

const Sure = ({
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
