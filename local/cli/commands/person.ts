import { randomUUID } from 'node:crypto';
import { erasureBases, erasureBasisNames } from '../../../shared/domain/personal-data/erasure.ts';
import {
  type PersonalDataGroup,
  personalDataGroupNames,
  personalDataGroups,
} from '../../../shared/domain/personal-data/groups.ts';
import type { ServerClient } from '../server-client.ts';
import { CliFailure, type ExitCode, type Terminal } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

const ofCase = (caseId: string, what: string) => `/regulator/cases/${encodeURIComponent(caseId)}/${what}`;

/** 查阅、复制: what is held, as one JSON file; of one case for a work group, of all own cases for an enterprise. */
export const exportPerson = async (
  caseId: string | undefined,
  out: string,
  client: ServerClient,
  terminal: Terminal,
): Promise<ExitCode> => {
  const path =
    caseId === undefined ? '/enterprise/personal-information' : ofCase(caseId, 'personal-information');
  const copy = await client.get(path);
  await writeWhole(out, new TextEncoder().encode(`${JSON.stringify(copy, undefined, 2)}\n`));
  terminal.say({
    zh: `个人信息副本已写入 ${out}，只有本人可读。`,
    en: `What is held was written to ${out}, readable by you alone.`,
  });
  return 0;
};

export type EraseOptions = {
  readonly basis: string;
  readonly reference: string;
  /** Joined by commas. */
  readonly groups: string;
  readonly yes: boolean;
};

/** 删除: says first what would go and that nothing brings it back, and does it only when that is confirmed. */
export const erasePerson = async (
  caseId: string,
  { basis: named, reference, groups: listed, yes }: EraseOptions,
  client: ServerClient,
  terminal: Terminal,
): Promise<ExitCode> => {
  const basis = erasureBases.find((one) => one === named);
  if (!basis) throw unknownChoice('--basis', named, erasureBases);
  const groups = listed.split(',').map((name) => groupNamed(name.trim()));
  if (!yes) {
    const names = { zh: [] as string[], en: [] as string[] };
    for (const group of groups) {
      names.zh.push(personalDataGroupNames[group].zh);
      names.en.push(personalDataGroupNames[group].en);
    }
    terminal.say({
      zh: `将从案件 ${caseId} 永久删除：${names.zh.join('、')}。依据：${erasureBasisNames[basis].zh}。删除后无法恢复；确认请加 --yes。`,
      en: `This erases from case ${caseId}, for good: ${names.en.join('; ')}. Basis: ${erasureBasisNames[basis].en}. Nothing brings it back; confirm with --yes.`,
    });
    return 1;
  }
  const content = new TextEncoder().encode(JSON.stringify({ basis, reference, groups }));
  await client.upload(ofCase(caseId, 'erasure'), { content, type: 'application/json', key: randomUUID() });
  terminal.say({ zh: `案件 ${caseId} 的个人信息已删除。`, en: `Personal data of case ${caseId} is erased.` });
  return 0;
};

const groupNamed = (name: string): PersonalDataGroup => {
  const group = personalDataGroups.find((one) => one === name);
  if (!group) throw unknownChoice('--groups', name, personalDataGroups);
  return group;
};

const unknownChoice = (option: string, given: string, known: readonly string[]) =>
  new CliFailure({
    zh: `${option} 不能是 ${given}。可用：${known.join('、')}`,
    en: `${option} cannot be ${given}. Available: ${known.join(', ')}`,
  });
