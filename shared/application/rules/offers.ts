import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { differencesOf, ruleShapes } from '../../domain/rule-shapes/index.ts';
import {
  isRuleKind,
  newestOn,
  type RuleContent,
  type VersionRecord,
} from '../../domain/rule-versions/index.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import type { Deps } from '../deps.ts';
import { loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import type { Item, JsonObject, Key } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { contentKey, rulesPk } from './keys.ts';
import type { OfRule, RuleOffer, RuleUses } from './port.ts';
import { contentOfItem, factsOf, readRecords } from './stored.ts';

const declinedPrefix = 'DECLINED#';
const declinedKey = ({ kind, id }: OfRule, hash: string): Key => ({
  pk: rulesPk,
  sk: `${declinedPrefix}${kind}#${id}#${hash}`,
});

type Shipped = OfRule & { readonly version: string; readonly content: RuleContent; readonly hash: string };

type OfferDeps = Pick<Deps, 'table' | 'clock' | 'hash' | 'shipped'>;

/** What ships with this program and is no demo configuration, as people may take it. */
const shippedRules = (deps: OfferDeps): readonly Shipped[] =>
  (deps.shipped?.({ demo: false }) ?? []).flatMap(({ kind, id, version, content }) =>
    isRuleKind(kind) ? [{ kind, id, version, content, hash: factsOf(kind, content, deps.hash).hash }] : [],
  );

/** The content that ships for a rule under this hash; undefined: none. */
export const shippedContent = (
  deps: OfferDeps,
  { kind, id }: OfRule,
  hash: string,
): RuleContent | undefined =>
  shippedRules(deps).find((one) => one.kind === kind && one.id === id && one.hash === hash)?.content;

/** Whether a version says what ships, or was begun from it: of one that was given up neither counts. */
const isOf = (hash: string) => (record: VersionRecord) =>
  record.status !== 'withdrawn' && (record.hash === hash || record.offered === hash);

/**
 * 随程序交付的规则: what came with this version of the program and stands nowhere in the table, each with what differs from what
 * holds. Never in force by itself: somebody takes it as a draft, which another person checks, or says that it is not wanted.
 */
export const ruleOffers = async (
  deps: Deps,
  actor: Actor,
): Promise<Result<{ readonly offers: readonly RuleOffer[] }>> =>
  mayDo(actor, 'rules.read') ? done({ offers: await offersIn(deps) }) : refused('not_permitted');

export const offersIn = async (deps: OfferDeps): Promise<readonly RuleOffer[]> => {
  const today = civilDateOf(deps.clock.now());
  const records = (await readRecords(deps)).map(({ record }) => record);
  const waiting = shippedRules(deps).flatMap((shipped) => {
    const own = records.filter(({ kind, id }) => kind === shipped.kind && id === shipped.id);
    return own.some(isOf(shipped.hash)) ? [] : [{ shipped, own }];
  });
  if (waiting.length === 0) return [];
  const declined = await deps.table.getMany(waiting.map(({ shipped }) => declinedKey(shipped, shipped.hash)));
  const offers: RuleOffer[] = [];
  for (const [place, { shipped, own }] of waiting.entries()) {
    const { kind, id, version, content, hash } = shipped;
    const held = newestOn(own, today);
    const item =
      held && !held.ends && (await deps.table.get(contentKey({ kind, id, version: held.version })));
    const open = own.find(({ status }) => status === 'draft' || status === 'submitted');
    const { name } = factsOf(kind, content, deps.hash);
    const no = declined[place];
    offers.push({
      ...{ kind, id, version, hash },
      ...(name && { name }),
      ...(item && {
        against: held.version,
        differences: differencesOf(ruleShapes[kind], contentOfItem(item), content),
      }),
      ...(open && { open: open.version }),
      ...(no && { declined: decliningIn(no) }),
    });
  }
  return offers;
};

const decliningIn = ({ data }: Item) => data as unknown as NonNullable<RuleOffer['declined']>;

/** 不采用: on record, and not for ever: what was declined can be taken later. */
export const declineOffer = async (
  deps: Deps,
  { actor, kind, id, hash, idempotencyKey }: Parameters<RuleUses['declineRuleOffer']>[0],
): ReturnType<RuleUses['declineRuleOffer']> => {
  if (!mayDo(actor, 'rules.draft')) return refused('not_permitted');
  const asked = { actor, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  return loggedTransaction(
    deps,
    async () => {
      const found = (await offersIn(deps)).find(
        (one) => one.kind === kind && one.id === id && one.hash === hash,
      );
      if (!found) return refused('rule_not_offered');
      const at = deps.clock.now();
      const doing = { personId: actor.personId, orgId: actor.orgId, at };
      const value = { ...found, declined: found.declined ?? doing };
      const item = { ...declinedKey({ kind, id }, hash), version: 1, data: doing as unknown as JsonObject };
      const acts = [
        { type: 'rule.offerDeclined', subject: `${kind} ${id}@${found.version}`, detail: { kind, id, hash } },
      ] as const;
      return done({
        ...{ at, by: actor, value },
        acts: found.declined ? [] : acts,
        writes: [{ kind: 'put', item, expect: { kind: 'notExists' } }],
      });
    },
    onceOf(deps, asked, { type: 'declineOffer', kind, id, hash }),
  );
};
