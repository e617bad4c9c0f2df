import type { IdentityKind } from '../../domain/identity/index.ts';
import type { Deps } from '../deps.ts';
import { firmKey, firmsOf } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

/**
 * 企业账户: a firm some of whose people sign in here. No organisation of the register (docs/adr/0033): it is its identity
 * code, and this says what it is called before it has a case, and which work group let it in.
 */
export type Firm = {
  readonly code: string;
  readonly identityKind: IdentityKind;
  readonly name: string;
  /** The work group that let its people in; another goes on for it where that was merged. */
  readonly workGroup: string;
  readonly since: number;
  readonly version: number;
};

export const firmIn = (item: Item): Firm => ({ ...item.data, version: item.version }) as unknown as Firm;

export const findFirm = async ({ table }: Pick<Deps, 'table'>, code: string): Promise<Firm | undefined> => {
  const item = await table.get(firmKey(code));
  return item && firmIn(item);
};

/** Writes the firm as the next version of what was read; of two who let it in at once one plans again. */
export const firmWrite = ({ version, ...data }: Firm): Write => ({
  kind: 'put',
  item: {
    ...firmKey(data.code),
    version: version + 1,
    index: {
      list: { pk: firmsOf(data.workGroup), sk: `${String(data.since).padStart(15, '0')}#${data.code}` },
    },
    data: data as unknown as JsonObject,
  },
  expect: version === 0 ? { kind: 'notExists' } : { kind: 'version', version },
});
