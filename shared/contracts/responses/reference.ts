import * as z from 'zod';
import { applicantKinds, consentScopes, creditMethods, purposes } from '../../domain/case/applicant.ts';
import { dispositions } from '../../domain/case/diagnosis.ts';
import { documentKinds } from '../../domain/case/documents.ts';
import { outcomeSteps } from '../../domain/case/outcome.ts';
import { standards } from '../../domain/case/screening.ts';
import { stages } from '../../domain/case/stages.ts';
import { triageRoutes } from '../../domain/case/triage-types.ts';
import { dimensions } from '../../domain/matching/dimension.ts';
import { negativeFlags } from '../../domain/matching/product.ts';
import { organisationKinds } from '../../domain/organisation/index.ts';
import { erasureBases } from '../../domain/personal-data/erasure.ts';
import { personalDataGroups } from '../../domain/personal-data/groups.ts';
import { feeKinds, riskRoles } from '../../domain/risk-sharing/index.ts';
import {
  type DeclineReason,
  type PrescriptionRule,
  prescriptionKinds,
  repairabilities,
} from '../../domain/rule-tables/index.ts';
import { factFields } from '../../domain/scoring/fact-fields.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';

const named = <const T extends readonly [string, ...string[]]>(ids: T) =>
  z.array(z.object({ id: z.enum(ids), name: bilingual }));

/** One row of the decline-reason table (未授信原因表): what it is, what to repair, who helps, what it changes. */
const reason = describes<Omit<DeclineReason, 'evidence'>>()(() =>
  z.object({
    code: z.string(),
    name: bilingual,
    repairable: z.enum(repairabilities),
    isDecline: z.boolean(),
    owners: z.array(z.string()),
    prescriptionCodes: z.array(z.string()),
    repair: bilingual.nullable(),
    effect: bilingual,
  }),
);

/** One entry of the prescription catalogue (处方目录). */
const catalogueEntry = describes<Omit<PrescriptionRule, 'evidence'>>()(() =>
  z.object({ code: z.string(), name: bilingual, kind: z.enum(prescriptionKinds), proof: bilingual }),
);

/** A body that takes part: work group, regulator above it, bank, department, guarantor, insurer; no enterprise. */
const organisation = lazily(() =>
  z.object({
    id: z.string(),
    kind: z.enum(organisationKinds).exclude(['enterprise']),
    name: bilingual,
    parent: z.string().nullable(),
    /** The region whose rules it works by. */
    regionId: z.string().optional(),
    /** 演练: it deals with practice alone. */
    practice: z.literal(true).optional(),
  }),
);

/** What the rules and the register of bodies say at the moment; bound from outside. */
const referenceData = lazily(() =>
  z.object({
    /** 节假日安排待录入: from November on, while the next year’s notice is missing. */
    calendarGap: z.object({ coveredUntil: storedDate, passed: z.boolean() }).optional(),
    reasonTableVersion: z.string(),
    reasonOwners: z.record(z.string(), bilingual),
    reasons: z.array(reason),
    prescriptionCatalogueVersion: z.string(),
    prescriptions: z.array(catalogueEntry),
    /** Rows of versions that are not in force for the reader (any more): what earlier decisions name stays readable. */
    otherVersions: z.object({
      reasons: z.array(reason.unwrap().extend({ table: z.string() })),
      prescriptions: z.array(catalogueEntry.unwrap().extend({ table: z.string() })),
      riskSchemes: z.array(z.object({ table: z.string(), id: z.string(), name: bilingual })),
    }),
    /** 规则地区: the regions there are settings of, whoever works by them. */
    regions: z.array(z.object({ id: z.string(), name: bilingual })),
    products: z.array(z.object({ id: z.string(), bankId: z.string(), name: bilingual })),
    /** 风险分担方案: parties in their order; `shares` in basis points where the scheme fixes them. */
    riskSchemes: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        appliesTo: bilingual,
        parties: z.array(z.enum(riskRoles)),
        shares: z.array(z.object({ role: z.enum(riskRoles), share: z.number() })).nullable(),
        /** What the shares of some parties together must keep to, in basis points. */
        constraints: z.array(
          z.object({
            roles: z.array(z.enum(riskRoles)),
            atLeast: z.number().optional(),
            atMost: z.number().optional(),
            exactly: z.number().optional(),
          }),
        ),
        /** What else it says, in words; the fees that it caps. */
        limits: z.array(bilingual),
        fees: z.array(z.enum(feeKinds)),
      }),
    ),
    riskRoles: named(riskRoles),
    organisations: z.array(organisation),
  }),
);
export type ReferenceData = z.output<typeof referenceData>;

/** 字典: everything a client needs to show codes as words, in both languages. */
export const reference = lazily(() =>
  referenceData
    .unwrap()
    .extend({
      stages: named(stages),
      outcomeSteps: named(outcomeSteps),
      standards: named(standards),
      applicantKinds: named(applicantKinds),
      purposes: named(purposes),
      methods: named(creditMethods),
      /** 国民经济行业分类 GB/T 4754-2017: the sections, each the first letter of a code. */
      industries: z.array(z.object({ id: z.string(), name: bilingual })),
      consentScopes: named(consentScopes),
      triageRoutes: named(triageRoutes),
      dispositions: named(dispositions),
      documentKinds: named(documentKinds),
      erasureBases: named(erasureBases),
      personalDataGroups: named(personalDataGroups),
      negativeFlags: named(negativeFlags),
      dimensions: named(dimensions),
      facts: z.array(
        z.object({
          id: z.enum(factFields as readonly [string, ...string[]]),
          name: bilingual,
          unit: z.string(),
          signed: z.boolean(),
          /** What the number is asked for. */
          usedFor: z.array(bilingual),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'Reference' }),
);
export type Reference = z.output<typeof reference>;
