import type { ReactNode } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { contactText } from '../../parts/contact-text.ts';
import { bareName } from '../../parts/shown-name.ts';
import styles from '../enterprise.module.css';
import { usePersonalText } from './texts.ts';

type Group = NonNullable<NonNullable<CaseView['personalData']>['erased']>[number];

/** 留存了什么: each kind with what stands on file, and why. */
export const HeldCard = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const { applicant, personalData, documents = [] } = view;
  const isPerson = applicant.kind === 'individualBusiness' || applicant.kind === 'familyFarm';
  const gone = (group: Group) => personalData?.erased?.includes(group) === true;
  const row = (group: Group, value: ReactNode) => (
    <div key={group}>
      <dt>{t(`held.${group}`)}</dt>
      <dd>{gone(group) ? t('held.erased') : value}</dd>
      <dd className={styles['soft']}>{t(`held.${group}.why`)}</dd>
    </div>
  );
  const contact = 'contact' in applicant ? applicant.contact : undefined;
  return (
    <section className={styles['card']} aria-labelledby="held">
      <h2 id="held">{t('held.title')}</h2>
      <dl className={styles['held']}>
        {row('contact', contact ? contactText(contact) : t('held.contact.none'))}
        {isPerson &&
          row(
            'identity',
            [bareName(applicant.name), applicant.identity.code, applicant.address]
              .filter(Boolean)
              .join(' · '),
          )}
        {row('account', t('held.account.value'))}
        {row('texts', t('held.texts.value'))}
        {row('documents', t('held.documents.value', { count: documents.length }))}
      </dl>
    </section>
  );
};
