import Button from 'antd/es/button';
import { Link, useNavigate, useParams } from 'react-router';
import { kindNames, type RuleKind } from '../../../../shared/contracts/rule-shapes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useDay } from '../../parts/use-day.ts';
import { Page } from '../../shell/page.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { pathOfVersion, useStateName, useWho, type VersionLine } from './rule-words.ts';
import styles from './rules.module.css';
import { useText } from './texts.ts';

/** One rule and all its versions: what held when, and who made and checked it? */
export const RulePage = () => {
  const t = useText();
  const language = useLanguage();
  const { kind = '', id = '' } = useParams();
  const of = { kind: kind as RuleKind, id };
  const ask = useAsk('administration.ruleHistory', { params: of });
  const name = ask.data?.name?.[language] ?? id;
  return (
    <Page title={name} note={kindNames[of.kind]?.[language]}>
      <div className={styles['stack']}>
        <Link to="/administration/rules">{t('rule.back')}</Link>
        <AskState ask={ask}>
          {({ versions }) => (
            <>
              <Actions of={of} name={name} versions={versions} />
              <History of={of} versions={versions} />
            </>
          )}
        </AskState>
      </div>
    </Page>
  );
};

type OfRule = { readonly kind: RuleKind; readonly id: string };

const Actions = ({
  of,
  name,
  versions,
}: {
  readonly of: OfRule;
  readonly name: string;
  readonly versions: readonly VersionLine[];
}) => {
  const t = useText();
  const navigate = useNavigate();
  const { roles } = useSession();
  const draft = useOrder('administration.draftRule');
  const retire = useOrder('administration.retireRule');
  if (!roles.includes('rulesAdministrator')) return null;
  const open = versions.find(({ status }) => status === 'draft' || status === 'submitted');
  const go = (version: string) => void navigate(pathOfVersion(of.kind, of.id, version));
  const isInForce = versions.some(({ standing }) => standing === 'inForce');
  return (
    <div className={styles['stack']}>
      <div className={styles['actions']}>
        {open ? (
          <Button type="primary" onClick={() => go(open.version)}>
            {t('rule.openDraft', { version: open.version })}
          </Button>
        ) : (
          <Button
            type="primary"
            loading={draft.pending}
            onClick={() =>
              void draft.send({ params: of, body: {} }).then(
                ({ version }) => go(version),
                () => undefined,
              )
            }
          >
            {t('rule.draft')}
          </Button>
        )}
        {isInForce && !open && (
          <AskDialog
            label={t('rule.retire')}
            title={t('rule.retire.title', { name })}
            text={t('rule.retire.text')}
            dayLabel={t('rule.retire.day')}
            reasonLabel={t('rule.retire.reason')}
            reasonNeeded
            danger
            failure={retire.failure}
            onGive={async ({ day, reason }) => {
              const made = await retire.send({ params: of, body: { validFrom: day, reason } });
              go(made.version);
            }}
          />
        )}
      </div>
      <ProblemAlert failure={draft.failure} />
    </div>
  );
};

const History = ({ of, versions }: { readonly of: OfRule; readonly versions: readonly VersionLine[] }) => {
  const t = useText();
  const who = useWho();
  const day = useDay();
  const stateName = useStateName();
  return (
    <section className={styles['panel']}>
      <h2>{t('history.title')}</h2>
      <table className={styles['grid']}>
        <caption className="unseen">{t('history.title')}</caption>
        <thead>
          <tr>
            {(['version', 'state', 'from', 'maker', 'checker', 'note'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((line) => (
            <tr key={line.version}>
              <td>
                <Link to={pathOfVersion(of.kind, of.id, line.version)}>{line.version}</Link>{' '}
                {line.ends && <span className={styles['hint']}>{t('history.ends')}</span>}
              </td>
              <td data-label={t('history.state')} data-plain>
                {stateName(line)}
              </td>
              <td data-label={t('history.from')} data-plain>
                {line.validFrom ? day(line.validFrom) : t('list.none')}
              </td>
              <td data-label={t('history.maker')} data-plain>
                {line.makers.map(who).join('、') || t('list.none')}
              </td>
              <td data-label={t('history.checker')} data-plain>
                {who(line.approved) || t('list.none')}
              </td>
              <td data-label={t('history.note')} data-plain>
                {line.note ?? t('list.none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
