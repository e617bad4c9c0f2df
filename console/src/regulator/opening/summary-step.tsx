import Button from 'antd/es/button';
import Form from 'antd/es/form';
import type { ReactNode } from 'react';
import { useNames, useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Money } from '../../parts/money.tsx';
import cards from '../case/case.module.css';
import { industryText } from '../case/industry.ts';
import { useCaseText } from '../case/texts.ts';
import styles from './opening.module.css';
import { type OpeningStep, openingBody } from './steps.ts';
import { useOpeningText } from './texts.ts';

type Typed = {
  readonly channel?: 'visit' | 'phone' | 'studio';
  readonly applicant?: {
    readonly name?: string;
    readonly identity?: { readonly code?: string };
    readonly industry?: string;
    readonly foundedOn?: string;
    readonly facts?: object;
  };
  readonly need?: {
    readonly amountFen?: number;
    readonly tenorMonths?: number;
    readonly purpose?: string;
    readonly purposeText?: string;
    readonly wishedBankIds?: readonly string[];
  };
  readonly consent?: { readonly givenOn?: string; readonly scope?: readonly string[] };
};

/** 核对: all of it at a glance, each part one click from where it is changed. */
export const SummaryStep = ({ onStep }: { readonly onStep: (step: OpeningStep) => void }) => {
  const t = useOpeningText();
  const words = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const scopes = useReference()?.consentScopes ?? [];
  const form = Form.useFormInstance();
  const { channel, applicant, need, consent } = openingBody(form.getFieldsValue(true)) as Typed;
  const none = t('summary.none');
  const scopeOf = (id: string) => scopes.find((scope) => scope.id === id)?.name[language] ?? id;
  const [and] = [words('and')];
  const rows: readonly (readonly [OpeningStep, ReactNode])[] = [
    [
      'identity',
      <span key="identity" className="numbers">
        {applicant?.identity?.code?.toUpperCase() ?? none} {channel && `· ${words(`channel.${channel}`)}`}
      </span>,
    ],
    [
      'applicant',
      <span key="applicant">
        {applicant?.name ?? none}
        {applicant?.industry && ` · ${industryText(applicant.industry, words)}`}
        {applicant?.foundedOn && (
          <>
            {' · '}
            {words('applicant.foundedOn')} <CivilDate date={applicant.foundedOn} />
          </>
        )}
      </span>,
    ],
    [
      'need',
      <span key="need">
        {need?.amountFen ? <Money fen={need.amountFen} /> : none}
        {need?.tenorMonths && ` · ${words('months', { count: need.tenorMonths })}`}
        {need?.purpose && ` · ${names.purpose(need.purpose)}`}
        {need?.purposeText && <span className={cards['soft']}> · {need.purposeText}</span>}
        {need?.wishedBankIds &&
          need.wishedBankIds.length > 0 &&
          ` · ${need.wishedBankIds.map(names.organisation).join(and)}`}
      </span>,
    ],
    [
      'facts',
      <span key="facts">{t('summary.facts', { count: Object.keys(applicant?.facts ?? {}).length })}</span>,
    ],
    [
      'consent',
      <span key="consent">
        {consent?.givenOn ? (
          <>
            <CivilDate date={consent.givenOn} /> · {(consent.scope ?? []).map(scopeOf).join(and)}
          </>
        ) : (
          t('summary.consentLater')
        )}
      </span>,
    ],
  ];
  return (
    <>
      <p className={cards['soft']}>{t('summary.lead')}</p>
      <dl className={styles['summary']}>
        {rows.map(([step, content]) => (
          <div key={step}>
            <dt>{t(`step.${step}`)}</dt>
            <dd>{content}</dd>
            <dd>
              <Button
                type="link"
                size="small"
                aria-label={t('summary.edit', { name: t(`step.${step}`) })}
                onClick={() => onStep(step)}
              >
                {t('summary.edit', { name: '' })}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
