import * as z from 'zod';
import { provenanceStatuses } from '../../domain/rule-tables/rule-header.ts';
import { documentKinds, ruleKinds } from '../../domain/rule-versions/kinds.ts';
import { standings, versionStatuses } from '../../domain/rule-versions/record.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { maybeText, plainNumber, plainText } from './plain.ts';

const doing = lazily(() =>
  z
    // The name is there where the reader may know it.
    .object({ personId: plainText, orgId: plainText, personName: maybeText, at: moment })
    .register(z.globalRegistry, { id: 'RuleDoing' }),
);
const kind = z.enum(ruleKinds);

const reasoned = () =>
  z.object({
    ...{ personId: plainText, orgId: plainText, personName: maybeText },
    ...{ at: moment, reason: plainText },
  });

/** One version of a rule document without its content (规则版本). */
const versionShape = () => ({
  kind,
  id: plainText,
  version: plainText,
  status: z.enum(versionStatuses),
  /** How an approved version stands today. */
  standing: z.enum(standings).optional(),
  /** First day in force, of approved versions. */
  validFrom: storedDate.optional(),
  /** The day its maker asks for. */
  proposedFrom: storedDate.optional(),
  /** It retires the rule. */
  ends: z.literal(true).optional(),
  name: bilingual.optional(),
  provenance: z.object({ status: z.enum(provenanceStatuses), source: bilingual }).optional(),
  hash: plainText,
  bytes: plainNumber,
  basedOn: maybeText,
  note: maybeText,
  makers: z.array(doing),
  submitted: doing.optional(),
  returned: reasoned().optional(),
  approved: doing.optional(),
  /** Somebody asks that it never begin. */
  withdrawalAsked: reasoned().optional(),
  withdrawn: doing.optional(),
  /** Rises with each change; the version's ETag. */
  edition: plainNumber,
});

export const ruleVersion = lazily(() =>
  z.object(versionShape()).register(z.globalRegistry, { id: 'RuleVersion' }),
);

const ruleLine = lazily(() =>
  z
    .object({
      kind,
      id: plainText,
      name: bilingual.optional(),
      inForce: ruleVersion.optional(),
      later: z.array(ruleVersion),
      /** Draft or waiting for its check: at most one. */
      open: ruleVersion.optional(),
      retired: z.boolean(),
      versions: plainNumber,
    })
    .register(z.globalRegistry, { id: 'RuleLine' }),
);
export const ruleList = lazily(() =>
  z.object({ rules: z.array(ruleLine) }).register(z.globalRegistry, { id: 'RuleList' }),
);

export const ruleHistory = lazily(() =>
  z
    .object({ kind, id: plainText, name: bilingual.optional(), versions: z.array(ruleVersion) })
    .register(z.globalRegistry, { id: 'RuleHistory' }),
);

/** What differs, in words; `at` is a JSON pointer into the later one. */
const differences = () =>
  z.array(
    z.object({
      at: plainText,
      kind: z.enum(['changed', 'added', 'removed', 'reordered']),
      sentence: bilingual,
      before: bilingual.optional(),
      after: bilingual.optional(),
    }),
  );
export const ruleDifference = lazily(() =>
  z
    .object({ against: maybeText, differences: differences() })
    .register(z.globalRegistry, { id: 'RuleDifference' }),
);

/** What came with the program and waits for a decision: against what holds today, in words. */
export const ruleOffer = lazily(() =>
  z
    .object({
      kind,
      id: plainText,
      name: bilingual.optional(),
      version: plainText,
      hash: plainText,
      against: maybeText,
      differences: differences().optional(),
      open: maybeText,
      declined: doing.optional(),
    })
    .register(z.globalRegistry, { id: 'RuleOffer' }),
);
export const ruleOffers = lazily(() =>
  z.object({ offers: z.array(ruleOffer) }).register(z.globalRegistry, { id: 'RuleOffers' }),
);

/** What stands in the way, and where: a JSON pointer within the content of the version named, which may be another one. */
const ruleProblem = lazily(() =>
  z
    .object({
      kind: z.enum(documentKinds),
      id: plainText,
      version: plainText,
      at: plainText,
      detail: plainText,
      message: bilingual,
    })
    .register(z.globalRegistry, { id: 'RuleProblem' }),
);

export const ruleVersionView = lazily(() =>
  z
    .object({
      ...versionShape(),
      content: z.record(z.string(), z.unknown()),
      problems: z.array(ruleProblem),
      /** The day by which the problems were looked for. */
      checkedFor: storedDate.optional(),
    })
    .register(z.globalRegistry, { id: 'RuleVersionView' }),
);

/** `created`: false where one is being worked on already, which is the answer then. */
export const draftedRule = lazily(() =>
  z.object({ ...versionShape(), created: z.boolean() }).register(z.globalRegistry, { id: 'DraftedRule' }),
);
