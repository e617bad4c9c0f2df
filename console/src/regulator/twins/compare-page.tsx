import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { AnswerOf, CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Money } from '../../parts/money.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { Wide } from '../../parts/wide.tsx';
import { Page } from '../../shell/page.tsx';
import { casePath } from '../case/action-path.ts';
import { useCaseNames } from '../case/case-names.ts';
import { offersOf } from '../case/standing.ts';
import { CompareActs } from './compare-acts.tsx';
import { ReasonList } from './reason-list.tsx';
import { useText } from './texts.ts';
import styles from './twins.module.css';

type Twins = AnswerOf<'regulator.caseTwins'>;

/** 核对: are these two cases of one firm, and which of them goes on? */
export const ComparePage = () => {
  const { caseId = '', otherCaseId = '' } = useParams();
  const t = useText();
  const one = useAsk('regulator.viewCase', { params: { caseId } });
  const other = useAsk('regulator.viewCase', { params: { caseId: otherCaseId } });
  const alike = useAsk('regulator.caseTwins', { params: { caseId } });
  return (
    <Page
      title={t('compare.title')}
      note={t('compare.lead')}
      actions={<Link to="/duplicates">{t('toList')}</Link>}
    >
      <AskState ask={one} rows={6}>
        {(left) => (
          <AskState ask={other} rows={6}>
            {(right) => (
              <AskState ask={alike} rows={2}>
                {(twins) => <Compared left={left} right={right} twins={twins} />}
              </AskState>
            )}
          </AskState>
        )}
      </AskState>
    </Page>
  );
};

const Compared = ({
  left,
  right,
  twins,
}: {
  readonly left: CaseView;
  readonly right: CaseView;
  readonly twins: Twins;
}) => {
  const t = useText();
  const found = twins.twins.find((twin) => twin.case.caseId === right.id);
  const [rowsLeft, rowsRight] = [useRows(left), useRows(right)];
  return (
    <div className={styles['page']}>
      <section className={styles['panel']} aria-labelledby="alike">
        <h2 id="alike">{t('alike')}</h2>
        {found ? <ReasonList reasons={found.reasons} /> : <p>{t('notAlike')}</p>}
        <Wide label={t('compare.title')}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('fact')}</th>
                {[left, right].map(({ id, applicant }) => (
                  <th key={id} scope="col">
                    <Link to={casePath(id)}>{applicant.name}</Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsLeft.map(({ name, text, shown }, at) => {
                const beside = rowsRight[at];
                const isSame = text !== undefined && text === beside?.text;
                return (
                  <tr key={name} data-same={isSame || undefined}>
                    <th scope="row">{t(`fact.${name}`)}</th>
                    <td>{shown}</td>
                    <td>{beside?.shown}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Wide>
      </section>
      <CompareActs left={left} right={right} />
    </div>
  );
};

const facts = [
  'name',
  'code',
  'phone',
  'contact',
  'address',
  'foundedOn',
  'need',
  'opened',
  'stage',
  'banks',
  'offers',
] as const;
type Row = { readonly name: (typeof facts)[number]; readonly text?: string; readonly shown: ReactNode };

const useRows = (view: CaseView): readonly Row[] => {
  const t = useText();
  const names = useCaseNames(view);
  const { applicant, need, openedAt, phase, rounds } = view;
  const banks = [...new Set(rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId)))];
  const offers = offersOf(view).map(({ bankId }) => bankId);
  const plain = (name: Row['name'], text: string | undefined): Row => ({
    name,
    ...(text !== undefined && { text }),
    shown: text ?? '—',
  });
  const listed = (name: Row['name'], ids: readonly string[]): Row => ({
    name,
    shown: ids.length > 0 ? ids.map(names.organisation).join('、') : t('fact.none'),
  });
  return [
    plain('name', applicant.name),
    plain('code', applicant.identity.code),
    plain('phone', applicant.contact?.phone),
    plain('contact', applicant.contact?.name),
    plain('address', applicant.address),
    { name: 'foundedOn', text: applicant.foundedOn, shown: <CivilDate date={applicant.foundedOn} /> },
    { name: 'need', text: String(need.amountFen), shown: <Money fen={need.amountFen} /> },
    { name: 'opened', shown: <CivilDate moment={openedAt} /> },
    { name: 'stage', shown: <StageTag stage={phase.stage} round={rounds.length} step={view.outcomeStep} /> },
    listed('banks', banks),
    listed('offers', offers),
  ];
};
