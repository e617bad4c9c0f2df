import type { Bilingual } from '../text/bilingual.ts';

const texts = {
  register_changed: {
    zh: '该机构或人员刚被他人变更，您的操作没有生效。请刷新后核对，再次提交。',
    en: 'Somebody changed this organisation or person meanwhile; nothing of yours was done. Reload, compare, and submit again.',
  },
  organisation_unknown: {
    zh: '没有这个机构。请从机构列表中选择。',
    en: 'There is no such organisation. Choose from the list.',
  },
  organisation_exists: {
    zh: '该机构已经登记。请刷新机构列表。',
    en: 'This organisation is registered already. Reload the list.',
  },
  organisation_ended: {
    zh: '“{name}”已关闭或已并入其他机构，不能再变更，也不能再作为上级或承接机构。请选择在用的机构。',
    en: '“{name}” is closed or was merged into another: it is not changed any more, and nothing is put under it. Choose one that is active.',
  },
  organisation_name_taken: {
    zh: '同一上级下已有同名、同类的机构。请核对是否重复登记，或写明全称。',
    en: 'An organisation of this kind and name stands under the same parent already. See whether it is the same one, or give the full name.',
  },
  organisation_wrong_parent: {
    zh: '这类机构不能隶属于所选上级。区县（开发区）专班在市、省或区县之下，支行在本行之下，部门在监管或专班之下。没有改动。',
    en: 'An organisation of this kind cannot stand under the one chosen: work groups stand under a city, province or county, branches under their bank, departments under a regulator or work group. Nothing was changed.',
  },
  organisation_below_itself: {
    zh: '不能把机构放到自己或自己的下级之下。请选择其他机构。',
    en: 'An organisation cannot stand under itself or under one of its own. Choose another.',
  },
  organisation_practice_apart: {
    zh: '演练机构与正式机构不能合并，也不能互相移入。请在演练专班之下调整，或关闭演练机构。',
    en: 'Practice organisations and real ones cannot be merged or moved into each other. Move within the practice work group, or close the practice organisation.',
  },
  organisation_not_for_practice: {
    zh: '只能为在用的正式区县专班设立演练。请选择一个正式的工作专班。',
    en: 'Practice can be set up for an active, real work group only. Choose one.',
  },
  organisation_practice_exists: {
    zh: '该专班已有在用的演练专班：“{name}”。请直接使用，或先将其关闭。',
    en: 'This work group has an active practice county already: “{name}”. Use it, or close it first.',
  },
  organisation_practice_banks: {
    zh: '请选择一至五家参加演练的银行：须是在用、在该专班工作范围内的正式银行，每家一次。',
    en: 'Choose one to five banks for practice: active, real, working in that county, each once.',
  },
  organisation_practice_products: {
    zh: '所选银行的产品太多，不能一次设立演练。请少选几家银行，其余产品可在“规则”中为演练银行另行录入。',
    en: 'The chosen banks have too many products to set up practice at once. Choose fewer banks; more products can be entered for a practice bank under Rules.',
  },
  organisation_cannot_merge: {
    zh: '只能并入另一个同类机构。请选择同类、在用的承接机构。',
    en: 'It can only be merged into another organisation of its own kind. Choose an active one.',
  },
  organisation_has_branches: {
    zh: '该机构下还有 {count} 个在用的下级机构。请先将其调整到其他上级，或先关闭它们。',
    en: '{count} active organisations still stand under it. Move them under another, or close them first.',
  },
  organisation_has_cases: {
    zh: '该机构还有在办案件或未答复、未办结的事项（{count} 件）。请先办结，或改为并入承接机构，在办事项随之转移。',
    en: 'It still has cases, requests or tasks that run ({count}). End them first, or merge it into a successor, to which they pass.',
  },
  organisation_has_people: {
    zh: '该机构还有 {count} 名在任人员。请先办理调动或离任。',
    en: '{count} people still belong to it. Move them, or let them leave, first.',
  },
  organisation_has_products: {
    zh: '该银行还有 {count} 个在用或将生效的产品。请先在“规则”中停用，或以承接银行的名义重新发布。',
    en: 'The bank still has {count} products in force or to come. Retire them under Rules, or issue them anew under the successor, first.',
  },
  organisation_too_large_to_merge: {
    zh: '该机构的人员和下级机构过多，不能一次并入。请先调动部分人员或下级机构，再合并。没有改动。',
    en: 'It has too many people and organisations of its own to be merged in one act. Move some of them first. Nothing was changed.',
  },
  organisation_date_past: {
    zh: '生效日期不能早于今天。请另选日期。',
    en: 'The day from which it holds cannot be in the past. Choose another.',
  },
  region_unknown: {
    zh: '没有这个地区的规则设置。请先在“规则”中建立，或留空沿用上级的设置。',
    en: 'There are no settings for this region. Make them under Rules first, or leave it empty to work by those of the level above.',
  },
  division_code_invalid: {
    zh: '行政区划代码应为六位数字。没有代码的（如开发区）请留空。',
    en: 'A division code has six digits. Leave it empty where there is none, as for a development zone.',
  },
  outside_own_organisations: {
    zh: '您只能管理本机构及其下级的机构和人员。请联系上级系统管理员。',
    en: 'You manage your own organisation and those under it. Ask the system administrator of the level above.',
  },
  person_unknown: {
    zh: '没有这个人员。请从人员列表中选择。',
    en: 'There is no such person. Choose from the list.',
  },
  person_exists: {
    zh: '该人员已经登记。请刷新人员列表。',
    en: 'This person is registered already. Reload the list.',
  },
  person_of_enterprise: {
    zh: '企业人员只属于本企业，不能调动。请为其另发所在机构的邀请。',
    en: 'People of an enterprise belong to it alone and cannot be moved. Invite them anew to the other organisation.',
  },
  person_left: {
    zh: '该人员已离任，不能再变更。需要时请重新登记并邀请。',
    en: 'This person has left and is not changed any more. Add and invite them anew if need be.',
  },
  person_name_missing: {
    zh: '请填写姓名。',
    en: 'Give the name.',
  },
  roles_missing: {
    zh: '请至少选择一个角色。',
    en: 'Choose one role at least.',
  },
  role_of_other_kind: {
    zh: '所选角色与机构类型不符。请从该类机构的角色中选择。',
    en: 'A role chosen does not exist in an organisation of this kind. Choose from those that do.',
  },
  last_system_administrator: {
    zh: '这是最后一名系统管理员，不能离任或取消该角色，否则无人能管理本系统。请先为另一人指定系统管理员并由其登录。',
    en: 'This is the last system administrator: without one nobody could manage the installation. Make somebody else system administrator, and let them sign in, first.',
  },
  last_rules_pair: {
    zh: '此后在任的规则管理员不足两人，规则将无人起草或无人批准。请先增加一名规则管理员；确要如此，请勾选确认后再提交。',
    en: 'Fewer than two rules administrators would be left, so that no rule could be both drafted and approved. Make one more first; if you mean it, confirm and submit again.',
  },
  own_roles: {
    zh: '不能变更自己的角色，也不能为自己办理离任。请由另一名系统管理员办理。',
    en: 'Nobody changes their own roles or lets themselves leave. Ask another system administrator.',
  },
  leave_not_theirs: {
    zh: '休假只为本机构在任、办理业务的人员登记。请从列表中选择。',
    en: 'Leave is entered for people at work in your organisation who have work to cover. Choose from the list.',
  },
  leave_dates_reversed: {
    zh: '休假的最后一天早于第一天。请核对日期。',
    en: 'The last day of the leave comes before its first. Check the dates.',
  },
  leave_in_past: {
    zh: '休假从今天或以后的日子开始。请改第一天；已经过去的日子不用登记。',
    en: 'A leave begins today or later. Change its first day; days that are past need no entry.',
  },
  leave_too_long: {
    zh: '休假不超过一年，也不早于一年登记。请核对年份；长期离开的，请交接工作。',
    en: 'A leave is no longer than a year, and not more than a year ahead. Check the year; who is away for longer hands over the work.',
  },
  cover_is_self: {
    zh: '代办人不能是本人。请选择一名同事。',
    en: 'Nobody covers themselves. Choose a colleague.',
  },
  cover_unfit: {
    zh: '所选人员不在本机构、已离任、尚未登录，或不办理业务，不能代办。请另选一人。',
    en: 'The person chosen is not of this organisation, has left, has not signed in yet or does no such work. Choose another cover.',
  },
  leave_overlaps: {
    zh: '这些日子与已登记的休假（{days}）重叠。请改日期，或先结束那次休假。',
    en: 'These days overlap a leave entered already ({days}). Change them, or end that leave first.',
  },
  leaves_too_many: {
    zh: '该人员登记的未来休假已达 12 次。请先结束用不上的。',
    en: 'Twelve leaves ahead are entered for this person already. End one that is not needed first.',
  },
  cover_absent: {
    zh: '所选代办人在其中几天也休假（{days}）。请另选一人，或分段登记。',
    en: 'The cover is away on some of these days ({days}). Choose another, or enter the leave in parts.',
  },
  covers_then: {
    zh: '休假人在其中几天为同事代办（{days}），代办不再转给第三人。请先为那位同事另定代办人。',
    en: 'Whoever is to be away covers a colleague on some of these days ({days}), and cover is not passed on to a third. Choose another cover for that colleague first.',
  },
  leave_unknown: {
    zh: '没有这次休假，或已经结束。请刷新后再看。',
    en: 'There is no such leave, or it is over. Reload and look again.',
  },
  successor_missing: {
    zh: '该人员有待交接的工作。请选择同一机构中能承接的在任人员。',
    en: 'This person’s work has to be handed over. Choose somebody active in the same organisation who can take it.',
  },
  successor_unfit: {
    zh: '所选人员不在同一机构、已离任，或没有承接这些工作所需的角色。请另选一人。',
    en: 'The person chosen is not of the same organisation, has left, or lacks the role for this work. Choose another.',
  },
} as const satisfies Record<string, Bilingual>;

/** Refusals of the registers of organisations and people: each says what to do first. */
export const registerRefusalTexts = () => texts;
