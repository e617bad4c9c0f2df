import { Link, useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import styles from '../../parts/figures/figures.module.css';
import { FirmName } from '../../parts/firm-name.tsx';
import { Money } from '../../parts/money.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Wide } from '../../parts/wide.tsx';
import { Page } from '../../shell/page.tsx';
import { useText } from './texts.ts';

/** The cases behind one figure of one work group. */
export const FigureCasesPage = () => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const { orgId = '', measure = '' } = useParams();
  const [address] = useSearchParams();
  const [from, to] = [address.get('from') ?? '', address.get('to') ?? ''];
  const days = { ...(from && { from }), ...(to && { to }) };
  const table = useAsk('regulator.figures', { query: days }).data;
  const ask = useAsk('regulator.figureCases', { params: { orgId, measure }, query: days });
  const column = table?.columns.find((one) => one.measure === measure);
  return (
    <Page
      title={t('cases.title', { figure: column?.name[language] ?? measure })}
      note={
        <>
          {t('cases.note', { group: names.organisation(orgId), from, to })}
          {column && <span className={styles['formula']}>{column.formula[language]}</span>}
        </>
      }
      actions={
        <Link to={`/figures?${new URLSearchParams({ period: 'other', from, to })}`}>{t('cases.back')}</Link>
      }
    >
      <AskState ask={ask}>
        {({ cases }) =>
          cases.length === 0 ? (
            <EmptyState title={t('cases.none')} text={t('cases.noneText')} />
          ) : (
            <Wide label={t('cases.count', { count: cases.length })}>
              <table className={styles['table']}>
                <caption>{t('cases.count', { count: cases.length })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('cases.firm')}</th>
                    <th scope="col">{t('cases.stage')}</th>
                    <th scope="col">{t('cases.opened')}</th>
                    <th scope="col">{t('cases.need')}</th>
                    <th scope="col">{t('cases.lent')}</th>
                  </tr>
                </thead>
                <tbody>
                  {cases.map(({ caseId, enterpriseName, stage, openedOn, needFen, lentFen }) => (
                    <tr key={caseId}>
                      <th scope="row">
                        <Link to={`/cases/${encodeURIComponent(caseId)}`}>
                          <FirmName name={enterpriseName} />
                        </Link>
                      </th>
                      <td>{names.stage(stage)}</td>
                      <td>
                        <CivilDate date={openedOn} />
                      </td>
                      <td>
                        <Money fen={needFen} />
                      </td>
                      <td>
                        <Money fen={lentFen} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          )
        }
      </AskState>
    </Page>
  );
};
