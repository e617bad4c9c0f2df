import type { Bilingual } from '../domain/text/bilingual.ts';
import { accountRefusalTexts } from './accounts/refusal-texts.data.ts';
import { batchRefusalTexts } from './batches/refusal-texts.data.ts';
import { reportRefusalTexts } from './reports/refusal-texts.data.ts';
import { studioRefusalTexts } from './studios/refusal-texts.data.ts';
import { visitRefusalTexts } from './visits/refusal-texts.data.ts';

const texts = {
  ...accountRefusalTexts(),
  ...reportRefusalTexts(),
  ...visitRefusalTexts(),
  ...batchRefusalTexts(),
  ...studioRefusalTexts(),
  too_many_firms_asked: {
    zh: '今天的查询次数已用完（每人每天 30 次）。请明天再查，或联系企业所在县区的工作专班。',
    en: 'You have asked as often as one may in a day (30 times). Ask again tomorrow, or turn to the work group of the firm’s county.',
  },
  figures_being_counted: {
    zh: '有的工作专班还在统计，合计尚不完整。请等统计页显示完毕后再导出。',
    en: 'Some work groups are still being counted, so there is no sum yet. Export once the page of figures shows it.',
  },
  rule_not_found: {
    zh: '没有这条规则，或没有这个版本。请从规则列表中选择。',
    en: 'There is no such rule, or no such version of it. Choose from the list.',
  },
  rule_not_draft: {
    zh: '这个版本不是草稿，不能修改：待复核的须先由复核人退回，已批准的永不更改。要改现行规则，请起草新版本。',
    en: 'This version is no draft and cannot be changed: one that waits for its check has to be sent back first, and an approved one never changes. To change what is in force, begin a new version.',
  },
  rule_not_submitted: {
    zh: '这个版本没有提交复核。请刷新后查看它现在的状态。',
    en: 'This version does not wait for a check. Reload to see how it stands now.',
  },
  rule_own_work: {
    zh: '经办过这个版本的人不能复核它，换用其他角色也不行。请由另一位规则管理员复核。',
    en: 'Whoever worked on this version cannot check it, in no other role either. Ask another rules administrator.',
  },
  rule_not_yours: {
    zh: '只有经办过这个版本的人可以弃置它。需要修改的，请复核人退回。',
    en: 'Only who worked on this version can discard it. To have it changed, send it back.',
  },
  rule_date_past: {
    zh: '施行日不能早于今天（上海时间）：过去的决定已按当时的规则作出。请选择今天或以后的日期。',
    en: 'A version cannot begin before today (Shanghai): what was decided then was decided by the rules of then. Choose today or later.',
  },
  rule_date_taken: {
    zh: '同一规则已有版本从这一天起施行。请选择另一天。',
    en: 'Another version of this rule begins on that day already. Choose another day.',
  },
  rule_contradicts: {
    zh: '这个版本与自身或其他规则矛盾，不能提交；各处问题已逐一列出。请更正后再提交。',
    en: 'This version contradicts itself or another rule and cannot go on; every problem is listed with its place. Correct them and submit again.',
  },
  rule_unproven: {
    zh: '标为“官方”的规则须写明来源文件、页码、SHA-256 与核对人。请补全，或改为其他来源状态。',
    en: 'A rule that calls itself official names its document, the page, the SHA-256 and who compared it. Add them, or give it another status.',
  },
  rule_unchanged: {
    zh: '这个版本与现行规则一字不差，无需批准。请修改后提交，或弃置它。',
    en: 'This version says word for word what is in force: there is nothing to approve. Change it, or discard it.',
  },
  rule_nothing_to_retire: {
    zh: '这条规则届时没有施行，无从停用。请核对日期。',
    en: 'Nothing of this rule is in force by then, so nothing can be retired. Check the date.',
  },
  rule_not_offered: {
    zh: '本程序没有随附这条规则的这个内容，或已经采用。请刷新后查看。',
    en: 'No such content of this rule came with the program, or it was taken already. Reload to see how it stands.',
  },
  rule_begun: {
    zh: '只有已批准而尚未施行的版本可以撤回；这个版本没有批准，或已施行（或一分钟内即将施行）。要改现行规则，请起草新版本或停用。',
    en: 'Only an approved version that has not begun can be withdrawn; this one is not approved, or has begun, or begins within a minute. To change what is in force, begin a new version or retire the rule.',
  },
  rule_withdrawal_asked: {
    zh: '已有人申请撤回这个版本。请由另一位规则管理员同意，或不予撤回。',
    en: 'Its withdrawal was asked for already. Another rules administrator agrees, or lets it be.',
  },
  rule_withdrawal_not_asked: {
    zh: '没有人申请撤回这个版本，或申请已取消。请刷新后查看。',
    en: 'Nobody asks for its withdrawal, or no longer. Reload to see how it stands.',
  },
  rule_withdrawal_own: {
    zh: '申请撤回的人不能自己同意撤回。请由另一位规则管理员办理。',
    en: 'Whoever asks for a withdrawal cannot agree to it. Ask another rules administrator.',
  },
  rule_contradicts_without: {
    zh: '其他已批准的规则要用到这个版本，撤回后彼此矛盾；各处已逐一列出。请先撤回或修改那些规则。',
    en: 'Other approved rules rest on this version and would contradict without it; each is listed with its place. Withdraw or change those first.',
  },
  rule_being_changed: {
    zh: '这条规则有一个版本正在办理。请先办完或弃置它，再申请停用。',
    en: 'A version of this rule is being worked on. Finish or discard it first, then retire the rule.',
  },
  rule_in_use: {
    zh: '仍有在办案件用到这条规则，不能停用。请先办结这些案件，或等银行答复、企业另选方案后再停用。',
    en: 'Open cases rest on this rule, so it cannot be retired. See these cases to their end first, or wait until the banks have answered and the firms have chosen otherwise.',
  },
  rule_not_tried: {
    zh: '这类规则不影响案件的积分、产品、走向和日期，不能试算，请直接提交审核。可以试算的有：积分模型、分流表、区域设置、银行产品、划型标准、年度放假安排。',
    en: 'Rules of this kind change no score, product, route or date of a case, so there is nothing to try: please submit it as it is. What can be tried: scoring models, triage tables, regional settings, products, size classes and a year’s holidays.',
  },
  rule_too_large: {
    zh: '内容过大（超过 250 KB），没有保存。请精简或分成几条规则。',
    en: 'The content is larger than 250 KB and was not saved. Shorten it, or make several rules of it.',
  },
  not_set_up: {
    zh: '系统尚未初始化：规则库是空的，任何事项都不能办理，也没有任何改动。请系统运维人员先完成初始化。',
    en: 'This installation has not been set up: there are no rules, so nothing can be decided, and nothing was changed. Ask whoever runs it to set it up first.',
  },
  already_open: {
    zh: '该主体已有一件在办案件，由{holder}持有，不能重复申报。请在原案件中继续办理，看不到该案件的请联系{holder}。',
    en: 'This enterprise already has an open case, held by {holder}. Go on in that case; if you cannot see it, ask {holder}.',
  },
  unknown_measure: {
    zh: '没有这项统计指标。请从统计表进入。',
    en: 'There is no such measure. Open it from the table of figures.',
  },
  period_reversed: {
    zh: '统计期的截止日早于起始日，请调整。',
    en: 'The period ends before it begins; change one of the two days.',
  },
  version_conflict: {
    zh: '案件已被他人更新。请刷新后核对差异，再次提交。',
    en: 'Someone changed the case meanwhile. Reload, compare, and submit again.',
  },
  busy: {
    zh: '多人同时提交，请稍后重试；您的操作尚未生效。',
    en: 'Too many changes at once; nothing was done. Please try again shortly.',
  },
  idempotency_mismatch: {
    zh: '同一个 Idempotency-Key 已用于另一项请求。请换一个新的。',
    en: 'This Idempotency-Key was used for a different request. Use a new one.',
  },
  record_not_sealed: {
    zh: '本案的早期记录由旧版本写入，其中的个人信息不能单独删除。请联系系统运维单位整案处理。',
    en: 'Early events of this case were written by an older version, and their personal data cannot be erased alone. Ask the operator, who can take out the case as a whole.',
  },
  flow_runs: {
    zh: '本案的流程没有停止，无需恢复。请刷新页面。',
    en: 'The flow of this case has not stopped: there is nothing to resume. Reload the page.',
  },
  not_scored: {
    zh: '本案还没有积分。五项标准审核通过后会自动计算。',
    en: 'The case has no score yet. It is computed by itself once the five standards are met.',
  },
  invalid_identity: {
    zh: '主体身份代码无效。请与营业执照核对。',
    en: 'The identity code is not valid. Compare it with the business licence.',
  },
  unknown_region: {
    zh: '该地区没有规则配置，或其规则尚未施行；没有任何改动。请核对地区和日期，或请系统运维单位配置。',
    en: 'This region has no rules, or none that is in force yet; nothing was changed. Check the region and the date, or ask the operator to set them up.',
  },
  unknown_organisation: {
    zh: '没有这个单位。请从机构列表中选择。',
    en: 'There is no such organisation. Choose from the list.',
  },
  not_a_work_group: {
    zh: '案件只能由区县工作专班持有。请选择工作专班。',
    en: 'Only a county work group can hold a case. Choose one.',
  },
  session_not_found: {
    zh: '没有这场会诊。请从会诊列表中选择。',
    en: 'There is no such session. Choose from the list.',
  },
  session_in_past: {
    zh: '会诊时间已经过去。请选择以后的时间。',
    en: 'The session would begin in the past. Choose a later time.',
  },
  session_closed: {
    zh: '这场会诊已经结束。请另行召集会诊。',
    en: 'This session is closed. Convene another.',
  },
  session_too_soon: {
    zh: '本地区要求提前 {count} 天通知。请改选更晚的时间；确属紧急的，请作为紧急会诊召集并写明理由。',
    en: 'Sessions of this region are announced {count} days ahead. Choose a later time, or call it as an emergency and say why.',
  },
  session_begun: {
    zh: '这场会诊已经开始，不能再改期或取消。请逐件登记结论后结束会诊。',
    en: 'This session has begun and cannot be moved or called off. Record what became of each case and close it.',
  },
  agenda_closed: {
    zh: '这场会诊已经开始，不能再加入案件。请选择另一场会诊，或另行召集。',
    en: 'This session has begun, and takes no more cases. Choose another session, or convene one.',
  },
  agenda_left: {
    zh: '所选案件曾从这场会诊移出，不能再回到同一场。请加入另一场会诊，或另行召集。',
    en: 'A case chosen was taken off this agenda before, and does not come back to it. Choose another session, or convene one.',
  },
  agenda_full: {
    zh: '一场会诊最多待议 20 件，所选案件放不下。请少选几件，或分到另一场会诊。',
    en: 'A session takes 20 open cases at most, and these do not fit. Choose fewer, or use another session.',
  },
  session_not_begun: {
    zh: '会诊还没有开始。请先登记到场的各方，点“开始会诊”。',
    en: 'The session has not begun. Note who is there and begin it first.',
  },
  session_not_proposed: {
    zh: '这场会诊的时间已经确定。要改时间，请用“改期”。',
    en: 'The date of this session is fixed. To change it, move the session.',
  },
  session_date_open: {
    zh: '这场会诊的时间还没有确定。请先从备选时间中选定一个。',
    en: 'The date of this session is still open. Choose one of the proposed dates first.',
  },
  session_date_unknown: {
    zh: '这不是备选时间之一。请从列出的时间中选择。',
    en: 'This is none of the proposed dates. Choose one of those listed.',
  },
  session_full: {
    zh: '这场会诊的变更次数过多，不能再改。请取消后另行召集。',
    en: 'This session was changed too often to be changed again. Call it off and convene another.',
  },
  parties_missing: {
    zh: '应到的各方还缺：{parties}。请等待或联系；要先开始，请写明理由，理由会写入纪要。',
    en: 'Of those who must be there, missing: {parties}. Wait or call them; to begin all the same, say why: the reason stands in the minutes.',
  },
  voted_twice: {
    zh: '同一单位只能投一票。请去掉重复的一票。',
    en: 'A unit votes once. Take the second vote out.',
  },
  voter_not_there: {
    zh: '只有到场的单位可以表决，企业不参加表决。请先登记到场，或去掉这一票。',
    en: 'Only units that are there vote, and enterprises do not. Note the unit as present first, or take the vote out.',
  },
  minutes_session_open: {
    zh: '会诊还没有结束，纪要不能送签。请先结束会诊。',
    en: 'The session is not closed, so its minutes cannot be laid out for signature. Close it first.',
  },
  minutes_signers_unset: {
    zh: '本地区没有规定纪要由谁签发。请在“规则—区域设置—会诊规则”中设定，或打印后线下签字。',
    en: 'This region does not say who signs minutes. Set it in the rules of the region (joint diagnosis), or print them and sign on paper.',
  },
  minutes_in_signing: {
    zh: '纪要正在签发。要修改，请先退回，再重新送签。',
    en: 'The minutes are being signed. To change them, return them first and lay them out again.',
  },
  minutes_not_signing: {
    zh: '这一版纪要已签发或已退回。请刷新后查看最新一版。',
    en: 'This version of the minutes is signed or was returned. Reload to see the newest one.',
  },
  minutes_need_reason: {
    zh: '纪要已签发，更正须写明原因。请填写更正原因后再送签。',
    en: 'The minutes are signed; a correction says why. Give the reason and lay them out again.',
  },
  minutes_same: {
    zh: '记录与已签发的纪要一致，没有可更正的内容。请先更正会诊记录。',
    en: 'The records say what the signed minutes say, so there is nothing to correct. Correct the records first.',
  },
  minutes_changed: {
    zh: '纪要内容与您看到的不一致。请刷新，重新阅读后再签名。',
    en: 'The minutes are not those you have read. Reload and read them before you sign.',
  },
  minutes_not_signer: {
    zh: '纪要由写明的签发单位的负责人签名或退回。请联系该单位负责人办理。',
    en: 'Minutes are signed or returned by the leads of the units named on them. Ask the lead of such a unit.',
  },
  minutes_not_found: {
    zh: '没有这一版纪要。请刷新后从版本列表中选择。',
    en: 'There is no such version of the minutes. Reload and choose from the list.',
  },
  minutes_too_many: {
    zh: '这场会诊的纪要版本过多。请打印后线下办理。',
    en: 'There are too many versions of these minutes. Print them and settle it on paper.',
  },
  minutes_too_large: {
    zh: '纪要内容过多，不能一次签发。请缩短会诊发现和备注后再送签。',
    en: 'The minutes are too long to be signed as one. Shorten findings and notes and lay them out again.',
  },
  too_many_cases: { zh: '一场会诊的案件过多，请分场召开。', en: 'Too many cases for one session; split it.' },
  duplicate_case: {
    zh: '同一案件在议程上出现了两次。请去掉重复的一件。',
    en: 'A case is on the agenda twice. Leave one out.',
  },
  import_not_found: {
    zh: '没有这次导入。请从导入记录中选择，或重新上传名单。',
    en: 'There is no such import. Choose from the imports, or upload the list again.',
  },
  list_unreadable: {
    zh: '无法读取名单文件。请使用模板，保存为 CSV（UTF-8）或 XLSX。',
    en: 'The list could not be read. Use the template, saved as CSV (UTF-8) or XLSX.',
  },
  list_encrypted: {
    zh: '名单文件有密码。请在表格软件中取消密码，另存为 XLSX 后重新上传。',
    en: 'The file is protected by a password. Remove it in a spreadsheet, save it as XLSX and upload it again.',
  },
  list_other_format: {
    zh: '这不是 XLSX 或 CSV 文件（可能是旧版 XLS、ODS 或网页改了文件名）。请在表格软件中另存为 XLSX 后重新上传。',
    en: 'This is neither XLSX nor CSV (perhaps an old XLS, ODS or web page under another name). Save it as XLSX in a spreadsheet and upload it again.',
  },
  list_on_several_sheets: {
    zh: '工作簿中有多个工作表都有名单。请只保留一个，或分别保存后导入。',
    en: 'Several sheets of the workbook hold a list. Keep one of them, or save and import each by itself.',
  },
  list_too_large: {
    zh: '名单文件超出了可读取的大小（列数、单元格或展开后的大小）。请只保留名单的内容，另存为新文件后重新上传。',
    en: 'The file is larger than a list can be (columns, cells or unpacked size). Keep the list alone, save it as a new file and upload it again.',
  },
  list_too_long: {
    zh: '名单行数超过上限，请分批导入。',
    en: 'The list has too many rows; import it in parts.',
  },
  columns_missing: {
    zh: '名单缺少必填列。请按模板补齐后重新上传。',
    en: 'The list lacks required columns. Complete it by the template and upload it again.',
  },
  list_too_wide: {
    zh: '所选县（区）与年度的已结案件太多，不能在一张列表中查看。请少选几个县（区），或少选几个年度。',
    en: 'The ended cases of so many counties and years are too many for one list. Choose fewer counties or fewer years.',
  },
  schedule_too_long: {
    zh: '起止日期颠倒，或一次查看的天数太多。请选一个起始日，并选不超过 92 天的区间。',
    en: 'The days are the wrong way round, or too many at once. Choose a first day and at most 92 days.',
  },
  notice_unknown: {
    zh: '没有这些通知，或不是发给您的。请刷新收件箱。',
    en: 'There are no such notices, or they are not for you. Reload the inbox.',
  },
  code_asked_lately: {
    zh: '刚刚发送过验证码。请查收邮件；一分钟后可重新发送。',
    en: 'A code was sent just now. Look for the letter; another can be sent after a minute.',
  },
  letter_not_taken: {
    zh: '邮件没有发出：邮件服务器没有接收。请核对邮箱地址后重试，或告知管理员。',
    en: 'The letter was not sent: the mail server did not take it. Check the address and try again, or tell your administrator.',
  },
  mail_code_wrong: {
    zh: '验证码不对。请核对最近一封邮件中的 6 位数字。',
    en: 'That is not the code. It is the six digits of the newest letter.',
  },
  mail_code_expired: {
    zh: '验证码已失效（30 分钟，最多输错 5 次）。请重新发送。',
    en: 'The code is no longer good (30 minutes, five guesses). Send another.',
  },
  delivery_not_stuck: {
    zh: '这条通知没有停住：已送达、正在发送，或接收人已不需要。请刷新。',
    en: 'This notice is not stuck: it was delivered, is being sent, or is no longer wanted. Reload.',
  },
  template_unfit: {
    zh: '消息模板不能使用。请写成 JSON，并只用列出的占位符。',
    en: 'The template cannot be used. Write JSON, and only the placeholders listed.',
  },
  secret_missing: {
    zh: '请设置签名密钥（16 个以上字符），接收方用它核对签名。',
    en: 'Set a secret (16 characters or more); the receiver checks the signature with it.',
  },
  snooze_in_past: {
    zh: '不能推迟到今天或更早。请选择今天之后的日期。',
    en: 'It cannot be put off to today or before. Choose a day after today.',
  },
  list_view_name_taken: {
    zh: '同事已用这个名称共享了视图。请换一个名称。',
    en: 'A colleague has shared a view under this name. Choose another.',
  },
  too_many_list_views: {
    zh: '保存的视图已达上限（30 个）。请先删除不用的视图。',
    en: 'There are as many saved views as can be kept (30). Remove one that is not used.',
  },
  too_many_exports: {
    zh: '本单位已有 5 个导出正在进行。请等其中一个完成，或取消一个再试。',
    en: 'Five exports of your organisation are under way. Wait for one to finish, or cancel one.',
  },
  export_not_found: {
    zh: '没有这个导出，或已过保留期。请重新导出。',
    en: 'There is no such export, or its days are over. Export again.',
  },
  export_not_ready: {
    zh: '导出尚未完成，或已取消、未成功，没有可下载的文件。请在导出记录中查看进度，或重新导出。',
    en: 'The export is not finished, or was cancelled or failed: there is no file to download. Please see its progress in the list of exports, or export again.',
  },
  export_gone: {
    zh: '导出文件已不在。请重新导出。',
    en: 'The exported file is no longer there. Export again.',
  },
  notes_erased: {
    zh: '本案的自由文字已按个人信息要求删除，不再新增备注。如需再写，请先重新开启案件。',
    en: 'What was written freely on this case was erased as personal data, so nothing is noted anew. It can be once the case is reopened.',
  },
  notes_full: {
    zh: '本机构在本案的备注已达 200 条。请把需要长期保留的内容写入案件材料。',
    en: 'Your organisation has 200 notes on this case. Please file what has to be kept with the case’s documents.',
  },
  mention_unfit: {
    zh: '提及的人员不在本机构、已离任，或不办理案件。请从同事列表中选择。',
    en: 'Somebody mentioned is not of your organisation, has left, or does no casework. Choose from the colleagues listed.',
  },
  note_unknown: {
    zh: '没有这条备注。请刷新后再看。',
    en: 'There is no such note. Reload and look again.',
  },
  note_of_other: {
    zh: '备注只能由写的人撤回。请联系写备注的同事。',
    en: 'Only its author withdraws a note. Please ask the colleague who wrote it.',
  },
  own_notes_full: {
    zh: '您的个人备注已达 300 条。请先删除用不上的。',
    en: 'You keep 300 private notes. Remove one that is not needed first.',
  },
  not_in_list: {
    zh: '案件已不符合列表的筛选条件，没有办理。请刷新列表后再看。',
    en: 'The case no longer fits the filter of the list, so nothing was done. Reload the list and look again.',
  },
  invalid_cursor: {
    zh: '分页位置无效，请从第一页重新查询。',
    en: 'The page position is not valid; start again from the first page.',
  },
  upload_not_found: {
    zh: '没有这次上传，或已超过时限。请重新选择文件上传。',
    en: 'There is no such upload, or its time has passed. Choose the file and upload it again.',
  },
  upload_missing: {
    zh: '文件尚未传到。请先完成上传，再确认归档；链接过期的，重新申请。',
    en: 'The file has not arrived. Finish the upload, then file it; if the link has expired, ask for a new one.',
  },
  backups_not_set: {
    zh: '没有设置备份目录，没有备份。请在设置文件的 [backups] 中填写 folder，再重新启动。',
    en: 'No folder for backups is set, so none was made. Set folder in [backups] of the settings file and start again.',
  },
  not_on_one_machine: {
    zh: '本系统运行在云上，备份和主机由云服务管理，不在这里办理。请按部署手册在云上操作。',
    en: 'This installation runs in the cloud, where backups and machines are the provider’s; nothing was done. Please follow the deployment runbook.',
  },
  upload_differs: {
    zh: '传到的内容与申报的大小、校验值或文件类型不符，已删除，未归档。请核对文件后重新上传。',
    en: 'What arrived differs from the size, checksum or type declared; it was deleted and not filed. Check the file and upload it again.',
  },
} as const satisfies Record<string, Bilingual>;

/** Refusals that arise around the domain: identity, concurrency, repeated requests, lists. */
export const applicationRefusalTexts = () => texts;
