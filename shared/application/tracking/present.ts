import type { Tracking } from '../../contracts/responses/tracking.ts';
import type { CaseView } from '../../domain/access/views.ts';
import { drawnFen } from '../../domain/case/outcome.ts';
import { isOwed } from '../../domain/case/owed-measure.ts';
import { type BankLine, isOffer, isOutstanding } from '../../domain/case/round.ts';
import { formatYuan } from '../../domain/money/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import { dayText, joined, names, say, type Wording } from './wording.ts';

/** One thing to do, in words, and the command that does it. */
export type ToDo = Bilingual & { readonly act?: Tracking['now']['toDo'][number]['act'] };

/** Who has the case, until when, how it stands, and what the enterprise has to do. */
export type Present = {
  readonly holder: Bilingual;
  readonly dueOn?: CivilDate;
  readonly sentence: Bilingual;
  readonly toDo: readonly ToDo[];
};

export const you = say('您', 'You');

export const presentOf = (view: CaseView, wording: Wording): Present => {
  const present = inStage(view, wording);
  return { ...present, toDo: [...present.toDo, ...ownMeasures(view)] };
};

/** What the enterprise owes itself, of a plan or beside the banks' work. */
const ownMeasures = ({ prescriptions, applicant, phase }: CaseView): readonly ToDo[] =>
  prescriptions
    .filter((one) => isOwed(one, phase.stage) && one.ownerOrgId === applicant.identity.code)
    .map(({ id, measure, dueOn: day }) => ({
      ...say(`${measure}（${dayText(day).zh}前）`, `${measure} (by ${dayText(day).en})`),
      act: { kind: 'settlePrescription', prescriptionId: id },
    }));

const inStage = (view: CaseView, wording: Wording): Present => {
  const { phase } = view;
  const group = wording.nameOf(view.orgId);
  const withGroup = (zh: string, en: string, toDo: readonly ToDo[] = []): Present => ({
    holder: group,
    sentence: say(`${group.zh}${zh}`, `${group.en} ${en}`),
    toDo,
  });
  switch (phase.stage) {
    case 'intake':
      return {
        holder: you,
        sentence: say('您的申报还没有提交完整。', 'Your application is not complete yet.'),
        toDo: [
          {
            ...say('签署授权，提交申报。', 'Give your consent and submit the application.'),
            act: { kind: 'completeIntake' },
          },
        ],
      };
    case 'screening':
      return withGroup('正在审核五项标准。', 'is reviewing the five standards.');
    case 'scoring':
      return withGroup(
        '正在核对数据、计算创新积分。',
        'is checking the figures and computing the innovation points.',
      );
    case 'recommendation':
    case 'secondRecommendation':
      return withGroup('正在为您选择合适的银行产品。', 'is choosing bank products that fit.');
    case 'bankHandling':
      return withBanks(view, phase.round, wording);
    case 'triage':
      return withGroup(
        '正在研究下一步怎么走，会告诉您需要补齐什么。',
        'is working out the next step and will tell you what is missing.',
      );
    case 'jointDiagnosis':
      return phase.sessionId === undefined
        ? withGroup('正在召集联合会诊，届时会邀请您。', 'is convening a joint diagnosis and will invite you.')
        : withGroup(
            '已安排联合会诊，请留意会议通知。',
            'has scheduled a joint diagnosis; please watch for the invitation.',
          );
    case 'prescription':
      return withPrescriptions(view, group, wording);
    case 'outcome':
      return withLoan(view, wording);
    case 'cultivation':
      return {
        ...withGroup(
          `已将您转入培育，${dayText(phase.reviewOn).zh}复查。`,
          `has put your firm into cultivation and will review it on ${dayText(phase.reviewOn).en}.`,
        ),
        dueOn: phase.reviewOn,
      };
    case 'withdrawn':
      return {
        holder: you,
        sentence: say(
          '您已撤回申报。需要时可以再次申报。',
          'You have withdrawn. You may apply again at any time.',
        ),
        toDo: [],
      };
    case 'closed':
      if (phase.result === 'merged')
        return withGroup(
          '把本案与贵企业的另一件申报合并办理，您不需要重复提交。',
          'goes on with it together with another application of yours; there is nothing to hand in again.',
        );
      return phase.result === 'lent'
        ? {
            holder: you,
            sentence: say('已放款，案件办结。', 'The loan is drawn and the case is closed.'),
            toDo: [],
          }
        : withGroup(`已办结本案：${phase.reason}`, `has closed the case: ${phase.reason}`);
    default:
      return phase satisfies never;
  }
};

const offersToChoose = (view: CaseView, { nameOf }: Wording): readonly ToDo[] => {
  const offers = view.rounds.flatMap((round) => round.lines).filter(isOffer);
  if (offers.length === 0 || view.outcome) return [];
  const banks = names(offers.map((line) => nameOf(line.bankId)));
  return [
    {
      ...say(`比较并选定授信（${banks.zh}）。`, `Compare the offers and choose one (${banks.en}).`),
      act: { kind: 'chooseOffer' },
    },
  ];
};

const withBanks = (view: CaseView, number: number, wording: Wording): Present => {
  const { nameOf } = wording;
  const lines = view.rounds.find((round) => round.number === number)?.lines ?? [];
  const waiting = lines.filter(
    (line) => !line.answer && line.releasedAt === undefined && line.endedAt === undefined,
  );
  const requests = waiting.flatMap((line) =>
    line.requests.filter(isOutstanding).map(
      (request): ToDo => ({
        ...say(
          `向${nameOf(line.bankId).zh}补充：${request.items}`,
          `Send ${nameOf(line.bankId).en}: ${request.items}`,
        ),
        act: { kind: 'supplyInformation', requestId: request.id },
      }),
    ),
  );
  const dueOn = waiting
    .flatMap((line) => (line.silentSince === undefined ? (line.clock?.dueOn ?? []) : []))
    .sort()[0];
  return {
    holder: names(waiting.map((line) => nameOf(line.bankId))),
    ...(dueOn !== undefined && { dueOn }),
    sentence: joined(waiting.map((line) => waitingText(line, wording))),
    toDo: [...requests, ...offersToChoose(view, wording)],
  };
};

const waitingText = (line: BankLine, { nameOf }: Wording): Bilingual => {
  const bank = nameOf(line.bankId);
  if (line.silentSince !== undefined)
    return say(
      `${bank.zh}逾期未答复，专班正在催办`,
      `${bank.en} has not answered in time; the work group is urging it`,
    );
  if (line.requests.some(isOutstanding))
    return say(`${bank.zh}在等您补充材料`, `${bank.en} is waiting for papers from you`);
  const due = line.clock?.dueOn && dayText(line.clock.dueOn);
  return due
    ? say(
        `${bank.zh}正在审核，预计 ${due.zh}前答复`,
        `${bank.en} is reviewing and should answer by ${due.en}`,
      )
    : say(`${bank.zh}正在审核`, `${bank.en} is reviewing`);
};

const withPrescriptions = (view: CaseView, group: Bilingual, { nameOf }: Wording): Present => {
  const open = view.prescriptions.filter((prescription) => prescription.state === 'open');
  const own = view.applicant.identity.code;
  const mine = open.filter((prescription) => prescription.ownerOrgId === own);
  const others = open.filter((prescription) => prescription.ownerOrgId !== own);
  const dueOn = open.map((prescription) => prescription.dueOn).sort()[0];
  const owners = [...new Set(others.map((prescription) => prescription.ownerOrgId))].map(nameOf);
  return {
    holder: owners.length > 0 ? names(owners) : mine.length > 0 ? you : group,
    ...(dueOn !== undefined && { dueOn }),
    sentence:
      others.length > 0
        ? joined(
            others.map(({ ownerOrgId, measure, dueOn: day }) =>
              say(
                `${nameOf(ownerOrgId).zh}正在办理：${measure}（${dayText(day).zh}前）`,
                `${nameOf(ownerOrgId).en} is working on: ${measure} (by ${dayText(day).en})`,
              ),
            ),
          )
        : say(
            '处方由您办理，完成后再次推荐。',
            'The measures are yours; when they are done, banks are asked again.',
          ),
    toDo: [],
  };
};

const withLoan = (view: CaseView, wording: Wording): Present => {
  const { outcome } = view;
  if (!outcome)
    return {
      holder: you,
      sentence: say('银行已给出授信，等您选定。', 'There are offers; the choice is yours.'),
      toDo: offersToChoose(view, wording),
    };
  const bank = wording.nameOf(outcome.bankId);
  if (!outcome.contract)
    return {
      holder: bank,
      sentence: say(
        `您已选定${bank.zh}的授信，等待签订合同。`,
        `You chose the offer of ${bank.en}; the contract comes next.`,
      ),
      toDo: [say(`与${bank.zh}签订合同。`, `Sign the contract with ${bank.en}.`)],
    };
  const drawn = drawnFen(outcome);
  if (drawn === 0)
    return {
      holder: bank,
      sentence: say(`合同已签订，等待${bank.zh}放款。`, `The contract is signed; ${bank.en} pays out next.`),
      toDo: [],
    };
  const paid = say(
    `${bank.zh}已放款 ${formatYuan(drawn, 'zh')}`,
    `${bank.en} has paid out ${formatYuan(drawn, 'en')}`,
  );
  const left = outcome.grantedFen - drawn;
  if (left > 0)
    return {
      holder: bank,
      sentence: say(
        `${paid.zh}，还可以放款 ${formatYuan(left, 'zh')}。`,
        `${paid.en}; ${formatYuan(left, 'en')} can still be drawn.`,
      ),
      toDo: [],
    };
  // The money is there: nothing is left for the bank or the enterprise to do here.
  const group = wording.nameOf(view.orgId);
  return {
    holder: group,
    sentence: say(
      `${paid.zh}，授信已全部到账，您不需要再做什么；${group.zh}登记办结。按期还款请联系银行。`,
      `${paid.en}, all that was granted. There is nothing more for you to do; ${group.en} closes the case. For repayment, talk to the bank.`,
    ),
    toDo: [],
  };
};
