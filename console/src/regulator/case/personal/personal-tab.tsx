import styles from '../case.module.css';
import { useCase } from '../case-page.tsx';
import { useCaseText } from '../texts.ts';
import { ConsentPart } from './consent-part.tsx';
import { CopyPart } from './copy-part.tsx';
import { ErasurePart } from './erasure-part.tsx';
import { HoldPart } from './hold-part.tsx';
import { KeepPart } from './keep-part.tsx';
import { RequestPart } from './request-part.tsx';
import { usePersonalText } from './texts.ts';

/** 个人信息: may it be handled, how long is it kept, who asked for its erasure, what is gone. */
export const PersonalTab = () => {
  const view = useCase();
  const label = useCaseText();
  const t = usePersonalText();
  return (
    <section className={styles['card']} aria-label={label('tab.personal')}>
      <p className={styles['soft']}>{t('lead')}</p>
      <ConsentPart view={view} />
      <KeepPart view={view} />
      <HoldPart view={view} />
      <RequestPart view={view} />
      <ErasurePart view={view} />
      <CopyPart view={view} />
    </section>
  );
};
