import type { ExportedCase } from '../../application/exports/exported-case.ts';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import type { CreditMethod } from '../../domain/case/applicant.ts';
import { outcomeStepNames } from '../../domain/case/outcome.ts';
import type { BankLine, Round } from '../../domain/case/round.ts';
import { stageNames } from '../../domain/case/stages.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import {
  amountCell,
  countCell,
  dayCell,
  pointsCell,
  rateCell,
  type SheetCell,
  textCell,
} from './sheet-cell.ts';

/** One line of the sheet: a case, with one bank that was asked, if any was. */
type Line = ExportedCase & { readonly round?: Round; readonly asked?: BankLine };
type Column = {
  readonly heading: Bilingual;
  readonly cell: (line: Line, words: SheetWords) => SheetCell;
};

const methodNames: Readonly<Record<CreditMethod, Bilingual>> = {
  unsecured: { zh: '信用', en: 'unsecured' },
  pledge: { zh: '质押', en: 'pledge' },
  mortgage: { zh: '抵押', en: 'mortgage' },
  guarantee: { zh: '保证', en: 'guarantee' },
  insurance: { zh: '保险', en: 'insurance' },
};
/** A silent bank is not a declining bank (design §3.7). */
const answerNames = {
  granted: { zh: '授信', en: 'granted' },
  declined: { zh: '未授信', en: 'declined' },
  silent: { zh: '逾期未答复', en: 'no answer by the deadline' },
  released: { zh: '企业已选其他银行', en: 'enterprise chose another bank' },
  ended: { zh: '随案件结束而终止', en: 'ended with the case' },
  waiting: { zh: '待答复', en: 'awaiting the answer' },
  voided: { zh: '授信后失效', en: 'granted, no longer in force' },
} as const satisfies Record<string, Bilingual>;

const answerOf = ({
  answer,
  silentSince,
  releasedAt,
  endedAt,
  voidedAt,
}: BankLine): keyof typeof answerNames => {
  if (voidedAt !== undefined) return 'voided';
  if (answer) return answer.kind;
  if (releasedAt !== undefined) return 'released';
  if (silentSince !== undefined) return 'silent';
  return endedAt === undefined ? 'waiting' : 'ended';
};

const grantOf = ({ asked }: Line) => (asked?.answer?.kind === 'granted' ? asked.answer : undefined);
const declineOf = ({ asked }: Line) => (asked?.answer?.kind === 'declined' ? asked.answer : undefined);
const yesNo = (value: boolean | undefined, { language }: SheetWords): SheetCell =>
  value === undefined ? undefined : textCell({ zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language]);
const named = (id: string | undefined, name: ((id: string) => string | undefined) | undefined): SheetCell =>
  textCell(id === undefined ? undefined : (name?.(id) ?? id));

const column = (zh: string, en: string, cell: Column['cell']): Column => ({ heading: { zh, en }, cell });

const columns: readonly Column[] = [
  column('企业名称', 'Enterprise', ({ summary }) => textCell(summary.enterpriseName)),
  column('统一社会信用代码', 'Identity code', ({ summary }) => textCell(summary.identityCode)),
  column('工作专班', 'Work group', ({ summary }, words) => named(summary.orgId, words.organisation)),
  column('环节', 'Stage', ({ summary }, { language }) =>
    textCell(
      (summary.outcomeStep ? outcomeStepNames[summary.outcomeStep] : stageNames[summary.stage])[language],
    ),
  ),
  column('持有方', 'Held by', ({ summary }, words) => named(summary.holderOrgId, words.organisation)),
  column('到期日', 'Due on', ({ summary }) => dayCell(summary.dueAt)),
  column('申报日期', 'Opened on', ({ summary }) => dayCell(summary.openedAt)),
  column('进入本环节日期', 'In this stage since', ({ summary }) => dayCell(summary.enteredStageAt)),
  column('融资金额（万元）', 'Amount (10k CNY)', ({ summary }) => amountCell(summary.amountFen)),
  column('创新积分', 'Points', ({ summary }) => pointsCell(summary.score?.total)),
  column('等级', 'Grade', ({ summary }) => textCell(summary.score?.grade ?? undefined)),
  column('积分说明', 'About the points', ({ summary }) => textCell(summary.score?.label ?? undefined)),
  column('推荐轮次', 'Round', ({ round }) => countCell(round?.number)),
  column('推荐日期', 'Recommended on', ({ round }) => dayCell(round?.at)),
  column('银行', 'Bank', ({ asked }, words) => named(asked?.bankId, words.organisation)),
  column('产品', 'Product', ({ asked }, words) => named(asked?.productId, words.product)),
  column('银行答复', 'Answer', ({ asked }, { language }) =>
    textCell(asked && answerNames[answerOf(asked)][language]),
  ),
  column('答复日期', 'Answered on', ({ asked }) => dayCell(asked?.answer?.at)),
  column('是否逾期答复', 'Late', ({ asked }, words) => yesNo(asked?.answer?.late, words)),
  column('授信金额（万元）', 'Granted (10k CNY)', (line) => amountCell(grantOf(line)?.amountFen)),
  column('年利率（%）', 'Rate a year (%)', (line) => rateCell(grantOf(line)?.rateBp)),
  column('授信期限（月）', 'Tenor (months)', (line) => countCell(grantOf(line)?.tenorMonths)),
  column('授信方式', 'Method', (line, { language }) => {
    const method = grantOf(line)?.method;
    return textCell(method && methodNames[method][language]);
  }),
  column('首贷户', 'First loan', (line, words) => yesNo(grantOf(line)?.firstLoan, words)),
  column('未授信原因', 'Reason of the decline', (line, words) =>
    named(declineOf(line)?.primaryReason, words.reason),
  ),
  column('说明', 'Explanation', (line) => textCell(declineOf(line)?.explanation)),
  // The system's own name of a case, where it stands in nobody's way.
  column('系统编号', 'System id', ({ summary }) => textCell(summary.id)),
];

export const sheetHeadings = ({ language }: SheetWords): readonly string[] =>
  columns.map(({ heading }) => heading[language]);

/** The lines of one case: one for each bank asked in each round, or one alone. */
export const sheetLines = (exported: ExportedCase, words: SheetWords): readonly (readonly SheetCell[])[] => {
  const asked = exported.rounds.flatMap((round) =>
    round.lines.map((line): Line => ({ ...exported, round, asked: line })),
  );
  const lines: readonly Line[] = asked.length > 0 ? asked : [exported];
  return lines.map((line) => columns.map(({ cell }) => cell(line, words)));
};
