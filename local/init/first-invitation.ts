import { makeFirstInvitation } from '../../shared/application/invitations/first-invitation.ts';
import { personOf } from '../../shared/application/people/stored-people.ts';
import { systemClock } from '../clock/clocks.ts';
import { openRuntime, type SignIn } from '../runtime/open-runtime.ts';
import { dataFolderAt } from '../start/data-folder.ts';
import { foundedKey, isFounded } from '../start/right-mode.ts';
import { CannotInit } from './cannot-init.ts';
import { told } from './populate.ts';

/** A link that is good once, as path of the installation. */
export type FirstInvitation = { readonly path: string; readonly expiresAt: number };

/**
 * Another invitation for the first administrator, while nobody has taken one up; the server may be running.
 *
 * @throws {CannotInit}
 */
export const inviteAgain = async (
  dataFolder: string,
  signIn: SignIn = 'accounts',
): Promise<FirstInvitation> => {
  const folder = dataFolderAt(dataFolder);
  if (!isFounded(folder))
    throw new CannotInit({
      zh: `这里还没有正式的安装：${dataFolder}。请先执行 huizhen init，或用 --data 指明目录。`,
      en: `There is no installation for daily work here: ${dataFolder}. Run huizhen init first, or name the folder with --data.`,
    });
  const runtime = openRuntime({ file: folder.database, clock: systemClock, isGuest: true });
  try {
    const { deps } = runtime;
    const founded = await deps.table.get(foundedKey);
    const personId = String(founded?.data['administrator']);
    const person = await personOf(deps, personId);
    if (person?.state !== 'invited')
      throw new CannotInit({
        zh: '管理员已经接受过邀请。其他人员由管理员在“机构与人员”页邀请；管理员忘记密码时，请另一位系统管理员重置。',
        en: 'The administrator has taken the invitation up. Others are invited on the page “Organisations and people”; a forgotten password is reset by another system administrator.',
      });
    return told(await makeFirstInvitation(deps, personId, { subjects: signIn === 'subjects' }));
  } finally {
    runtime.close();
  }
};
