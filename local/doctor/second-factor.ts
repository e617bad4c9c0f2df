import type { DatabaseSync } from 'node:sqlite';
import { accountKey } from '../identity/accounts/account.ts';
import type { Settings } from '../settings/table.ts';
import { attend, type Finding, well } from './finding.ts';

const about = { zh: '登录验证码', en: 'One-time codes' } as const;

/**
 * Whether those who set up the installation, or whoever else it is demanded of, sign in with a second factor. Nothing in a demo, or where
 * another issuer asks for it. @param database read-only
 */
export const secondFactorFindings = (
  database: DatabaseSync,
  { installation, issuer, accounts }: Settings,
): readonly Finding[] => {
  if (installation.mode === 'demo' || issuer.address !== undefined) return [];
  if (accounts.codes.length === 0)
    return [
      attend(
        about,
        '没有要求任何角色使用一次性验证码，管理员只凭密码登录。建议在设置中写明 accounts.codes = ["systemAdministrator", "rulesAdministrator"]。',
        'No role is asked for one-time codes, so administrators sign in with a password alone. Better set accounts.codes = ["systemAdministrator", "rulesAdministrator"].',
      ),
    ];
  const without = peopleWith(accounts.codes, database).filter((id) => !hasCodes(id, database)).length;
  const named = accounts.codes.join(', ');
  return without === 0
    ? [well(about, `${named} 均已设置`, `set up by everybody of ${named}`)]
    : [
        attend(
          about,
          `${without} 人还没有设置，下次登录时先设置（${named}）。`,
          `${without} have none yet and set them up at their next sign-in (${named}).`,
        ),
      ];
};

/** People at work with one of the roles; machines have credentials of their own. */
const peopleWith = (roles: readonly string[], database: DatabaseSync): readonly string[] =>
  database
    .prepare("SELECT data FROM items WHERE pk GLOB 'PERSON#*' AND sk = 'STATE'")
    .all()
    .map(
      ({ data }) =>
        JSON.parse(String(data)) as { id: string; state: string; machine?: true; roles: string[] },
    )
    .filter(
      ({ state, machine, roles: own }) =>
        state !== 'left' && !machine && own.some((role) => roles.includes(role)),
    )
    .map(({ id }) => id);

const hasCodes = (personId: string, database: DatabaseSync): boolean => {
  const { pk, sk } = accountKey(personId);
  const row = database.prepare('SELECT data FROM items WHERE pk = ? AND sk = ?').get(pk, sk);
  return row !== undefined && 'codes' in JSON.parse(String(row['data']));
};
