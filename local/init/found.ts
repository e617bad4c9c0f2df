import { existsSync, renameSync, rmSync } from 'node:fs';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { makeFirstInvitation } from '../../shared/application/invitations/first-invitation.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { systemClock } from '../clock/clocks.ts';
import { openRuntime, type SignIn } from '../runtime/open-runtime.ts';
import { type DataFolder, openDataFolder } from '../start/data-folder.ts';
import { lockFolder } from '../start/lock.ts';
import { isFounded } from '../start/right-mode.ts';
import { keepDataVersion } from '../upgrade/data-version.ts';
import { programVersion } from '../upgrade/program-version.ts';
import { CannotInit } from './cannot-init.ts';
import type { FirstInvitation } from './first-invitation.ts';
import type { Answers } from './plan.ts';
import { peopled, recordFounding, told } from './populate.ts';

/**
 * 初始化: makes an installation for daily work, without anything of the demo. 1 a folder that holds data is refused; 2 in a file beside its
 * place: the rules that ship, the tree, its administrator with an invitation, and on record that it was founded; 3 only then
 * the file takes its place, so that what is killed in between leaves nothing and is begun again.
 *
 * @throws {CannotInit | CannotStart}
 */
export const found = async (
  dataFolder: string,
  answers: Answers,
  signIn: SignIn = 'accounts',
): Promise<FirstInvitation> => {
  const folder = openDataFolder(dataFolder);
  refuseData(folder);
  const lock = await lockFolder(folder.path);
  try {
    const draft = `${folder.database}.founding`;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
    const runtime = openRuntime({ file: draft, clock: systemClock });
    try {
      const { deps } = runtime;
      await seedRules(deps, shippedSeeds, { demo: false });
      const personId = await peopled(deps, answers);
      const invitation = told(await makeFirstInvitation(deps, personId, { subjects: signIn === 'subjects' }));
      await recordFounding(deps, personId);
      await keepDataVersion(deps, programVersion, undefined);
      runtime.close();
      renameSync(draft, folder.database);
      return invitation;
    } catch (error) {
      runtime.close();
      throw error;
    }
  } finally {
    lock.release();
  }
};

const refuseData = (folder: DataFolder): void => {
  if (!existsSync(folder.database)) return;
  throw new CannotInit(
    isFounded(folder)
      ? {
          zh: `这里已经有一个正式的安装：${folder.path}。没有改动。管理员的邀请遗失或过期时，执行 huizhen init --invitation。`,
          en: `There is an installation for daily work here already: ${folder.path}. Nothing was changed. If the administrator's invitation was lost or has expired: huizhen init --invitation.`,
        }
      : {
          zh: `目录中已有数据（演示数据或旧数据）：${folder.path}。没有改动。请用 --data 另指一个目录。`,
          en: `The folder holds data already (of the demo, or older): ${folder.path}. Nothing was changed. Name another folder with --data.`,
        },
  );
};
