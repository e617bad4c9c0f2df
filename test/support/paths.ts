import type { Stage } from '../../shared/domain/case/stages.ts';
import { bankA, bankB, department, enterprise, regulator } from './actors.ts';
import { vetoedApplicant } from './applications.ts';
import {
  acceptOffer,
  closeAsLent,
  decideTriage,
  decline,
  disburse,
  endWaiting,
  grant,
  openCase,
  openWithoutConsent,
  recommendTo,
  recordDiagnosis,
  scheduleDiagnosis,
  screen,
  settle,
  signContract,
  withdraw,
} from './commands.ts';
import { does, type Step, story, type Told } from './story.ts';

/** How a case comes to where something happens, in domain words. */
export const opened: readonly Step[] = [does(regulator, openCase())];
export const recommendable: readonly Step[] = [...opened, does(regulator, screen())];
export const asking = (...bankIds: readonly string[]): readonly Step[] => [
  ...recommendable,
  does(regulator, recommendTo(...bankIds)),
];
/** The work group waits no more for banks whose date has passed. */
export const letGo: Step = does(regulator, endWaiting());
const asked = asking('bank-a', 'bank-b');
/** Incomplete papers, the enterprise can repair them: the table sends it to a diagnosis. */
export const toDiagnosis: readonly Step[] = [
  ...asked,
  does(bankA, decline('R02')),
  does(bankB, decline('R02')),
];
export const prescribed: readonly Step[] = [
  ...toDiagnosis,
  does(regulator, scheduleDiagnosis()),
  does(regulator, recordDiagnosis()),
];
export const repaired: readonly Step[] = [...prescribed, does(department, settle())];
/** A use of money that can never be financed: a person decides. */
export const toTriage: readonly Step[] = [...asked, does(bankA, decline('R16')), does(bankB, decline('R16'))];
export const granted: readonly Step[] = [...asked, does(bankA, grant()), does(bankB, decline())];
export const accepted: readonly Step[] = [...granted, does(enterprise, acceptOffer())];
export const drawn: readonly Step[] = [...accepted, does(bankA, signContract()), does(bankA, disburse())];
export const closedAsLent: readonly Step[] = [...drawn, does(regulator, closeAsLent())];
export const cultivated: readonly Step[] = [
  ...toTriage,
  does(regulator, decideTriage('cultivation', { note: '成立时间短，先培育', reviewOn: '2026-09-01' })),
];
export const withdrawn: readonly Step[] = [...asked, does(enterprise, withdraw())];

/** A path to each stage by real commands. */
export const pathTo: Readonly<Record<Stage, readonly Step[]>> = {
  intake: [does(regulator, openWithoutConsent())],
  screening: opened,
  scoring: [does(regulator, openCase({ applicant: vetoedApplicant() })), does(regulator, screen())],
  recommendation: recommendable,
  bankHandling: asked,
  triage: toTriage,
  jointDiagnosis: toDiagnosis,
  prescription: prescribed,
  secondRecommendation: repaired,
  outcome: granted,
  cultivation: cultivated,
  withdrawn,
  closed: closedAsLent,
};

/** A case that stands in the stage. */
export const caseIn = (stage: Stage): Told => {
  const told = story(pathTo[stage]);
  if (told.file.phase.stage !== stage)
    throw new Error(`The path to ${stage} leads to ${told.file.phase.stage}`);
  return told;
};
