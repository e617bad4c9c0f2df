export {
  type InstallationAct,
  type InstallationActType,
  type InstallationEvent,
  installationActNames,
} from './acts.ts';
export { chainActs, firstBrokenAct, type InstallationRecord } from './chain.ts';
