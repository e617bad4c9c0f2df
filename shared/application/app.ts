import type { AccountUses } from './accounts/port.ts';
import type { AuditUses } from './audit/port.ts';
import type { BatchExportUses, BatchOfficeUses, BatchUses } from './batches/port.ts';
import type { CaseUses } from './cases/port.ts';
import type { DocumentUses } from './documents/port.ts';
import type { ExportUses } from './exports/port.ts';
import type { FirmStandingUses } from './firm-standing/port.ts';
import type { FirmUses } from './firms/port.ts';
import type { FollowUpUses } from './follow-ups/port.ts';
import type { HandUpUses } from './hand-ups/port.ts';
import type { ImportUses } from './imports/port.ts';
import type { InquiryUses } from './inquiries/port.ts';
import type { InstallationUses } from './installation/port.ts';
import type { LeaveUses } from './leave/port.ts';
import type { LedgerUses, OwnLedgerUses } from './ledger/port.ts';
import type { ListViewUses } from './list-views/port.ts';
import type { NewcomerUses } from './newcomers/port.ts';
import type { NoteUses } from './notes/port.ts';
import type { CaseNoticeUses, DeliveryUses, InboxUses, ReminderUses } from './notices/port.ts';
import type { OperationUses } from './operations/port.ts';
import type { OrganisationUses } from './organisations/port.ts';
import type { PeopleUses } from './people/port.ts';
import type { PersonalDataUses } from './personal-data/port.ts';
import type { QueryUses } from './queries/port.ts';
import type { RegisterUses } from './register/port.ts';
import type { ReportUses } from './reports/port.ts';
import type { RuleUses } from './rules/port.ts';
import type { WhatIfListUses, WhatIfUses } from './rules/what-if/port.ts';
import type { ScheduleUses } from './schedule/port.ts';
import type { MinutesOfficeUses, MinutesUses } from './sessions/minutes/port.ts';
import type { SessionUses } from './sessions/port.ts';
import type { StoppedFlowUses } from './stopped-flows/port.ts';
import type { StudioUses } from './studios/port.ts';
import type { TeamUses } from './team/port.ts';
import type { TransferUses } from './transfers/port.ts';
import type { TwinUses } from './twins/port.ts';
import type { VisitExportUses, VisitOfficeUses, VisitUses } from './visits/port.ts';

/**
 * The use cases, as the outside sees them: the ports of all folders. Bound once per process to its adapters (`createApp`).
 * A new use case is a line of its folder's `port.ts` and `uses.ts`; a new capability is a folder with both, named here and
 * there once.
 */
export type App = CaseUses &
  QueryUses &
  DocumentUses &
  SessionUses &
  MinutesUses &
  MinutesOfficeUses &
  ImportUses &
  ExportUses &
  RegisterUses &
  LedgerUses &
  OwnLedgerUses &
  TwinUses &
  TransferUses &
  InquiryUses &
  FollowUpUses &
  HandUpUses &
  ListViewUses &
  ReportUses &
  PersonalDataUses &
  AuditUses &
  AccountUses &
  InboxUses &
  ReminderUses &
  LeaveUses &
  NoteUses &
  CaseNoticeUses &
  DeliveryUses &
  FirmUses &
  NewcomerUses &
  StoppedFlowUses &
  TeamUses &
  StudioUses &
  VisitUses &
  VisitOfficeUses &
  VisitExportUses &
  BatchUses &
  BatchOfficeUses &
  BatchExportUses &
  FirmStandingUses &
  OperationUses &
  RuleUses &
  ScheduleUses &
  OrganisationUses &
  PeopleUses &
  InstallationUses &
  WhatIfUses &
  WhatIfListUses;
