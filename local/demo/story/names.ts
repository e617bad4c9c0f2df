import type { Reference } from '../../../shared/contracts/responses/reference.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';

/** Codes and ids as words. */
export type Names = {
  readonly organisation: (orgId: string) => Bilingual;
  readonly reason: (code: string) => Bilingual;
  readonly prescription: (code: string) => Bilingual;
  readonly stage: (stage: string) => Bilingual;
  readonly product: (productId: string) => Bilingual;
};

/** From the API's dictionary. */
export const namesFrom = (reference: Reference, enterprise: { code: string; name: string }): Names => {
  const find = (list: readonly { name: Bilingual }[], is: (entry: never) => boolean, id: string): Bilingual =>
    list.find(is as (entry: { name: Bilingual }) => boolean)?.name ?? { zh: id, en: id };
  const byId = (id: string) => (entry: { id: string }) => entry.id === id;
  const byCode = (code: string) => (entry: { code: string }) => entry.code === code;
  return {
    organisation: (orgId) =>
      orgId === enterprise.code
        ? { zh: plain({ zh: enterprise.name, en: '' }).zh, en: 'The enterprise' }
        : plain(find(reference.organisations, byId(orgId), orgId)),
    reason: (code) => find(reference.reasons, byCode(code), code),
    prescription: (code) => find(reference.prescriptions, byCode(code), code),
    stage: (stage) => find(reference.stages, byId(stage), stage),
    product: (productId) => find(reference.products, byId(productId), productId),
  };
};

/** The heading says that all is fictional; a sentence need not repeat it with every name. */
export const plain = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.replace('（虚构）', ''),
  en: en.replace(' (fictional)', '').replace('（虚构）', ''),
});
