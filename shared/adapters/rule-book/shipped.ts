import type { SeedRules } from '../../application/ports/seed-rules.ts';
import { once, remembered } from '../../domain/lazily.ts';
import type { DocumentKind, RuleContent, RuleDocument } from '../../domain/rule-versions/index.ts';
import * as rules from './rules.data.ts';

const { heads, ...ofKind } = rules;

const byHash = remembered(
  (kind: DocumentKind): ReadonlyMap<string, RuleContent> =>
    new Map(ofKind[kind]().map(({ hash, content }) => [hash, content])),
);
const hashes = once(() => new Set(heads().map(({ kind, hash }) => `${kind}#${hash}`)));

/** Whether a content ships with this program, so that nobody need fetch it. */
export const isShipped = (kind: DocumentKind, hash: string): boolean => hashes().has(`${kind}#${hash}`);

/** A document whose content is the shipped one of that hash, read when it is first asked for. */
export const withShippedContent = (head: Omit<RuleDocument, 'content'>, hash: string): RuleDocument =>
  Object.defineProperty({ ...head } as RuleDocument, 'content', {
    enumerable: true,
    get: () => byHash(head.kind).get(hash),
  });

/** Every rule that ships with the system, as it would stand in an installation that took in all of it. */
export const shippedDocuments = once((): readonly RuleDocument[] =>
  heads().map(({ hash, demo: _demo, ...head }) => withShippedContent(head, hash)),
);

/** What an installation begins with: all of it for a demo, and what is no demo configuration for a real one. */
export const shippedSeeds: SeedRules = ({ demo }) =>
  heads()
    .filter((head) => demo || !head.demo)
    .map(({ hash, demo: _demo, ...head }) => withShippedContent(head, hash));
