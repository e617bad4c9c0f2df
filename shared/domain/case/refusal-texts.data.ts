import type { Bilingual } from '../text/bilingual.ts';

const texts = {
  case_not_found: {
    zh: '没有这个案件。请核对案件编号。',
    en: 'There is no such case. Please check the case id.',
  },
  case_exists: {
    zh: '该案件已经存在。请打开该案件继续办理。',
    en: 'This case already exists. Go on in it.',
  },
  not_permitted: {
    zh: '您的身份不能进行此操作。请由{holder}办理。',
    en: 'Your role may not do this. Please ask {holder}.',
  },
  wrong_stage: {
    zh: '案件现处于“{stage}”阶段，不能进行此操作。{possible}',
    en: 'The case stands in “{stage}”, where this cannot be done. {possible}',
  },
  case_ended: {
    zh: '案件已结束（{stage}）。如需继续，请由{holder}重新开启案件。',
    en: 'The case has ended ({stage}). To go on, {holder} has to reopen it.',
  },
  consent_missing: {
    zh: '缺少企业授权。请先取得企业对部门核查和向银行推送的授权。',
    en: 'The enterprise has not consented. Record its consent to checks and to sharing with banks first.',
  },
  practice_firm_real: {
    zh: '演练只用虚构企业：统一社会信用代码的第 3 至 8 位须为 000000。请用“填入虚构企业”，真实企业请在正式专班申报。',
    en: 'Practice takes made-up firms only: places 3 to 8 of the credit code must be 000000. Fill in a made-up firm, or apply for a real one at the real work group.',
  },
  identity_locked: {
    zh: '主体身份不可更改。如身份有误，请撤回后重新申报。',
    en: 'The identity cannot be changed. If it is wrong, withdraw the case and open a new one.',
  },
  standards_incomplete: {
    zh: '请对五项标准逐项给出结论和依据，每项一次。',
    en: 'Give a finding and its evidence for each of the five standards, once.',
  },
  unknown_evidence_kind: {
    zh: '本地区没有“{kind}”这种凭据，或它不适用于该项标准。请刷新后从列出的凭据中选择。',
    en: 'The region has no evidence of the kind “{kind}”, or it does not count for this standard. Reload and choose from those listed.',
  },
  evidence_not_enough: {
    zh: '“{standard}”判为符合，但没有选择本地区认可的凭据。请选择其中之一：{enough}；确需例外的，请写明例外理由。',
    en: '“{standard}” is found met without evidence that suffices here. Choose one of: {enough}; or write why this is an exception.',
  },
  use_excluded: {
    zh: '申报用途疑似禁止用途：{uses}。请核实；确认不属于的，请写明例外理由，属于的请判为不符合。',
    en: 'The purpose looks like an excluded use: {uses}. Check it; if it is not, write why, and if it is, find the standard not met.',
  },
  enterprise_too_young: {
    zh: '{age}。填写内容仍在，尚未提交。请将“合规持续经营”改为不符合（原因 R12“成立时间短”），之后可辅导或转培育、到期再审；成立日期有误的，请先“更改申报内容”。',
    en: '{age}. What you entered is still there and nothing was filed. Record “lawful continuous operation” as not met (reason R12, too young); the firm can then be coached or cultivated until it is old enough. If the founding date is wrong, amend the application first.',
  },
  standards_not_met: {
    zh: '五项标准尚未通过，不能推荐。请先辅导、会诊或重新审核。',
    en: 'The five standards are not met, so it cannot be recommended. Coach, diagnose or review again first.',
  },
  score_needs_no_review: {
    zh: '该评分没有需要人工复核的事项，会自动进入推荐。请刷新查看。',
    en: 'This score has nothing that needs a review and goes on by itself. Reload to see where it stands.',
  },
  not_prepared: {
    zh: '推荐清单正在生成。请稍候再试。',
    en: 'The ranking is still being prepared. Please try again in a moment.',
  },
  no_bank_chosen: {
    zh: '请至少选择一家银行的产品，同一银行只能选择一次。',
    en: 'Choose at least one product, and each bank only once.',
  },
  unknown_product: {
    zh: '产品不存在或不属于该银行。请从推荐列表中选择。',
    en: 'There is no such product at this bank. Choose from the ranking.',
  },
  product_does_not_fit: {
    zh: '该产品的条件不符合。请查看原因，选择符合或接近符合的产品。',
    en: 'The product’s conditions are not met. See why, and choose one that fits or nearly fits.',
  },
  product_binds: {
    zh: '{product}的约束条件不符合：{rules}。请选择其他产品；情况有变的，请先更新申报资料或办理查询，再推荐。',
    en: '{product} cannot be asked for: {rules}. Choose another product, or bring the facts up to date first.',
  },
  offer_beyond_product: {
    zh: '方案不符合{product}的条件：{rules}。请调整方案；或改按本行其他产品办理；或选“银行自定条件”并写明理由，记录在案。',
    en: 'The offer goes beyond {product}: {rules}. Change it, name another product of your bank, or offer it by the bank’s own terms with a reason, which goes on record.',
  },
  product_not_own: {
    zh: '所选产品不是贵行的产品。请从贵行产品中选择。',
    en: 'That product is not one of your bank’s. Choose one of its own.',
  },
  contract_beyond_product: {
    zh: '授信后{product}的条件已变，合同不符合：{rules}。请核对；仍按原方案签约的，请写明“银行自定条件”的理由。',
    en: '{product} has changed since the offer, and the contract does not meet it: {rules}. Check it, or say why it is signed by the bank’s own terms.',
  },
  scheme_binds: {
    zh: '{scheme}不适用于这笔贷款：{rules}。请改用其他风险分担方案，或由各方自行约定。',
    en: '{scheme} cannot be used for this loan: {rules}. Choose another scheme, or agree the shares without one.',
  },
  fee_twice: {
    zh: '同一种费用填写了两次。请每种只填一次。',
    en: 'A fee is given twice. Give each kind once.',
  },
  bank_declined_before: {
    zh: '该银行此前未授信，之后没有办成或免除的处方，或针对其原因的处方未能办成。请选择其他银行；或召集会诊、转入辅导，开出处方并办结后再推荐该行。',
    en: 'This bank declined before; no measure has been done or waived since, or one for its reason failed. Choose another bank, or convene a diagnosis or coaching and recommend it again when the measures are done.',
  },
  rounds_exhausted: {
    zh: '已达到本地区的推荐轮次上限。请召集会诊、转入培育或办结。',
    en: 'The region’s limit of rounds is reached. Convene a diagnosis, cultivate or close.',
  },
  not_asked: {
    zh: '该案件没有推荐给贵行。如有意办理，请联系工作专班。',
    en: 'This case was not recommended to your bank. If it is of interest, talk to the work group.',
  },
  already_answered: {
    zh: '贵行已经答复过，且内容不同；已记录的答复保持有效。如有误，当日尚未据此办理的，请用“更正答复”改正，否则请联系工作专班。',
    en: 'Your bank has already answered differently. The recorded answer stands; on the same day, and while nothing was built on it, it can be corrected; else talk to the work group.',
  },
  no_answer_yet: {
    zh: '贵行尚未答复，没有可更正的内容。请直接答复。',
    en: 'Your bank has not answered yet, so there is nothing to correct. Answer instead.',
  },
  correction_too_late: {
    zh: '答复只能在作出的当日更正。如确有错误，请联系工作专班。',
    en: 'An answer can be corrected on the day it was given only. If it is wrong, talk to the work group.',
  },
  answer_built_upon: {
    zh: '已有人依据该答复办理（选定授信、再次推荐、分流、会诊或处方），不能更正。请联系工作专班。',
    en: 'Somebody has acted on the answer already (chose an offer, recommended, routed, convened or prescribed), so it cannot be corrected. Talk to the work group.',
  },
  diagnosis_empty: {
    zh: '请至少写一条结论或开一张处方；没有进行会诊的，请选择延期、取消或未到场。',
    en: 'Write one finding or one prescription at least; where no diagnosis was held, choose postponed, cancelled or no-show.',
  },
  prescribed_unheld: {
    zh: '没有进行会诊的案件不能开处方，未作任何登记。请去掉处方，或将处置改为已会诊。',
    en: 'A case that was not diagnosed cannot be prescribed for; nothing was recorded. Please take the prescriptions out, or say that the diagnosis was held.',
  },
  no_diagnosis: {
    zh: '本案在这次会诊中没有结论，没有可更正的内容。请先登记会诊结论。',
    en: 'This case has no diagnosis from that session, so there is nothing to correct. Record the diagnosis instead.',
  },
  invitation_ended: {
    zh: '对贵行的这次推荐已随案件结束而终止。如案件重新开启，请以新的推荐为准。',
    en: 'This recommendation to your bank ended with the case. If the case is reopened, wait for a new recommendation.',
  },
  offer_lapsed: {
    zh: '贵行的该笔授信已失效（企业放弃或案件结束），不能再次提交。请以新的推荐为准。',
    en: 'This offer is no longer in force: it was abandoned, or ended with the case. Wait for a new recommendation.',
  },
  line_not_waiting: {
    zh: '本轮推荐已不再等待贵行办理中间步骤（已逾期，或企业已选定其他授信）。如仍愿办理，请直接提交授信或未授信答复。',
    en: 'This round no longer waits for steps in between: the time is up, or the enterprise chose another offer. Give your answer itself if you still want to.',
  },
  already_supplied: {
    zh: '该项材料已补充，且内容不同。如需再补充，请银行再次提出。',
    en: 'This request has been answered with other content. Let the bank ask again if more is needed.',
  },
  request_exists: {
    zh: '该编号的补充要求已经存在，内容不同或已不再等待。如需再补充，请另提一项。',
    en: 'A request of this id exists with other content, or is no longer waited for. Ask for more by a new one.',
  },
  request_not_found: {
    zh: '没有这项待补充的材料，或已随案件结束而终止。请刷新后查看还需补充什么。',
    en: 'There is no such open request for papers, or it ended with the case. Reload to see what is still asked for.',
  },
  unknown_reason: {
    zh: '未知的原因代码。请从原因表中选择。',
    en: 'Unknown reason code. Choose from the reason table.',
  },
  primary_reason_missing: {
    zh: '主要原因须是所选原因之一。请重新选择。',
    en: 'The primary reason must be one of the reasons given. Choose again.',
  },
  reason_is_not_a_decline: {
    zh: '企业自愿放弃不是拒贷。请由企业或专班登记“企业放弃”。',
    en: 'A withdrawal is not a decline. Let the enterprise or the work group record it.',
  },
  amount_exceeds_need: {
    zh: '授信金额超过企业申请金额，请核对金额和单位。',
    en: 'The amount is more than the enterprise asked for. Check amount and unit.',
  },
  late_reason_missing: {
    zh: '答复期限已过。请写明逾期原因，工作专班和企业会看到。',
    en: 'The date for the answer has passed. Please say why it comes late; the work group and the enterprise will read it.',
  },
  bank_has_begun: {
    zh: '银行已开始办理，或本案已不在这份清单的推荐中，不随清单撤回。需要停办的，请与银行联系。',
    en: 'The bank has begun with it, or the case is not at the bank by this list any more, so it stays as it is. Get in touch with the bank if it should stop.',
  },
  bank_not_overdue: {
    zh: '没有逾期未答复而仍在等待的银行（期限未到、已答复或已不再等待）。请刷新后查看各行进度。',
    en: 'No bank is waited for past its date: it still has time, has answered, or is waited for no more. Reload to see where each stands.',
  },
  deadline_not_due: {
    zh: '该期限未到或已变更，无需处理。',
    en: 'This deadline is not due, or has been moved: there is nothing to do.',
  },
  review_date_missing: {
    zh: '转入培育请填写复查日期，且不早于明天。',
    en: 'Give a review date for the cultivation, tomorrow or later.',
  },
  note_missing: {
    zh: '请写明理由，会留在案件记录中。',
    en: 'Please state the reason; it stays in the record of the case.',
  },
  prescriptions_missing: {
    zh: '请至少开出一条处方（责任单位、措施、期限）。',
    en: 'Give at least one prescription with owner, measure and date.',
  },
  prescriptions_misplaced: {
    zh: '处方随“辅导”开出，其他去向不开处方。请改选辅导，或去掉处方。',
    en: 'Prescriptions are given with coaching; the other ways have none. Choose coaching, or leave them out.',
  },
  unknown_prescription_code: {
    zh: '未知的处方代码。请从处方目录中选择。',
    en: 'Unknown prescription code. Choose from the catalogue.',
  },
  due_date_past: {
    zh: '期限不能早于今天。请另选日期。',
    en: 'The due date cannot be in the past. Choose another.',
  },
  prescription_not_found: {
    zh: '没有这条处方。请刷新后从处方列表中选择。',
    en: 'There is no such prescription. Reload and choose from the list.',
  },
  prescription_exists: {
    zh: '该编号的处方已经存在，内容不同或已办结。请刷新后核对。',
    en: 'A prescription of this id exists with other content or is settled. Reload and compare.',
  },
  prescription_settled: {
    zh: '该处方已经办结或终止，且结果或依据不同；已记录的保持有效。仍需办理的，请由工作专班另开处方。',
    en: 'The prescription is settled or ended already, with another result or evidence; what is recorded stands. If more is to be done, let the work group prescribe it anew.',
  },
  prescription_not_done: {
    zh: '该处方尚未完成，不能反馈成效。请在完成后再反馈。',
    en: 'The prescription is not done, so nobody can say yet whether it helped. Say so once it is done.',
  },
  more_time_not_later: {
    zh: '申请的日期须晚于现在的期限。请另选更晚的日期；能按期完成的，不必申请。',
    en: 'The day asked for must be later than the date in force. Choose a later one; nothing has to be asked for what is done in time.',
  },
  no_more_time_asked: {
    zh: '没有这一日期的延期申请：可能已答复、已撤换或处方已办结。请刷新后核对。',
    en: 'Nobody asks for time until that day: the request was answered or replaced, or the prescription is settled. Reload and compare.',
  },
  extension_not_later: {
    zh: '延期后的日期须晚于现在的期限。请另选更晚的日期；能按期完成的，不必延期。',
    en: 'The new day must be later than the date in force. Choose a later one; nothing has to be moved that is done in time.',
  },
  no_extension_asked: {
    zh: '没有这一日期的延期申请：可能已答复、已撤换，或期限已变动。请刷新后核对。',
    en: 'Nobody asks for this day: the request was answered or replaced, or the date has moved. Reload and compare.',
  },
  not_the_approver: {
    zh: '这项延期申请不由本机构答复。请在案件页查看由谁答复：须市级审批的由市级监管部门负责人答复，其余由专班负责人答复。',
    en: 'This request is not your organisation’s to answer. The case says whose it is: the city’s lead where the region says so, else the lead of the work group.',
  },
  date_not_open: {
    zh: '这一期限现在没有计时：尚未开始、已经办完，或正等待补充材料。请刷新后核对。',
    en: 'This date does not run now: it has not begun, its work is done, or it waits for papers. Reload and compare.',
  },
  silence_recorded: {
    zh: '该银行的答复期限已过，逾期已记录在案，不能再延期。请继续等待答复，或由工作专班不再等待。',
    en: 'The bank let its date pass, and that is on record: it cannot be moved any more. Go on waiting for the answer, or let the work group wait no more.',
  },
  already_scheduled: {
    zh: '该案件已排入另一场会诊。请在那场会诊中办理，或登记延期、取消后再排入。',
    en: 'The case is already on the agenda of another session. Deal with it there, or record it as postponed or cancelled first.',
  },
  other_session: {
    zh: '该案件不在这场会诊的议程上。请打开案件，查看它排入哪一场。',
    en: 'The case is not on this session’s agenda. Open the case to see where it is scheduled.',
  },
  no_offer: {
    zh: '该银行没有有效的授信。请从现有授信中选择，或等待银行答复。',
    en: 'This bank has no offer in force. Choose one of the offers there are, or wait for the banks.',
  },
  offer_already_accepted: {
    zh: '企业已选定另一家银行的授信。如需更改，请先放弃已选的授信。',
    en: 'Another offer has been accepted. Abandon it first to change.',
  },
  no_offer_accepted: {
    zh: '企业尚未选定授信。请先由企业选定。',
    en: 'No offer has been accepted yet. Let the enterprise choose first.',
  },
  contract_missing: { zh: '请先登记合同。', en: 'Record the contract first.' },
  contract_exists: {
    zh: '合同已经登记，且内容不同；已登记的保持有效。请核对，如登记有误，请联系工作专班。',
    en: 'A different contract is already recorded, and stands. Compare them; if it is wrong, talk to the work group.',
  },
  shares_not_whole: {
    zh: '风险分担比例合计须为 100%。请调整各方比例。',
    en: 'The risk shares must total 100 %. Adjust them.',
  },
  unknown_scheme: {
    zh: '没有这个风险分担方案。请从方案列表中选择。',
    en: 'There is no such risk-sharing scheme. Choose from the list.',
  },
  shares_not_valid: {
    zh: '分担比例有误：每一方的比例须在 0 至 100% 之间、最多两位小数，同一方只填一次。请更正。',
    en: 'The shares are not valid: each is 0 to 100 % with at most two decimals, and each party is given once. Correct them.',
  },
  shares_against_scheme: {
    zh: '风险分担比例不符合所选方案的主体或比例要求。请核对方案。',
    en: 'The risk shares do not keep to the scheme’s parties or bounds. Check the scheme.',
  },
  exceeds_granted: {
    zh: '累计放款不能超过授信金额。请核对金额和单位。',
    en: 'The loan drawn cannot exceed the amount granted. Check amount and unit.',
  },
  no_consent_on_file: {
    zh: '本案没有登记过企业授权，无需撤回。',
    en: 'There is no consent on file, so there is nothing to withdraw.',
  },
  reference_missing: {
    zh: '请填写书面申请或决定的编号，以便日后核对。',
    en: 'Give the number of the written request or decision, so that it can be checked later.',
  },
  case_not_ended: {
    zh: '案件仍在办理或培育中，暂不能删除个人信息。请先撤回同意或撤回申报，或由工作专班办结后再申请。',
    en: 'The case still runs or is in cultivation, so nothing can be erased yet. Withdraw the consent or the case first, or ask again when it is closed.',
  },
  records_held: {
    zh: '本案个人信息正在留存，留存期内不能删除。请在留存到期后办理，或由工作专班改定留存日期。',
    en: 'The personal data of this case is held. Erase it when the hold has ended, or let the work group set another date.',
  },
  statutory_retention: {
    zh: '法定保存期限未满，不能删除。期满后系统会自动清除，期间只保存、不作他用。',
    en: 'The retention period laid down by law is not over. It is erased by itself at its end, and only stored until then.',
  },
  retention_not_expired: {
    zh: '保存期限未满或本地区未设定保存期限。请选择其他删除依据。',
    en: 'The retention period is not over, or the region has set none. Choose another legal basis.',
  },
  consent_not_withdrawn: {
    zh: '企业没有撤回同意。请先登记撤回同意，或选择其他删除依据。',
    en: 'Consent was not withdrawn. Record the withdrawal first, or choose another legal basis.',
  },
  not_personal_data: {
    zh: '该主体不是个体工商户或家庭农场，其名称、代码和地址不是个人信息。请去掉这一项。',
    en: 'This applicant is no person in business, so its name, code and address are no personal data. Leave them out.',
  },
  nothing_to_erase: {
    zh: '请至少选择一类要删除的个人信息。',
    en: 'Choose at least one kind of personal data to erase.',
  },
  already_requested: {
    zh: '已有删除申请，工作专班正在处理。请等待答复。',
    en: 'There already is a request to erase. Wait for the answer of the work group.',
  },
  no_erasure_request: {
    zh: '没有待答复的删除申请，无需答复。',
    en: 'There is no request to erase that waits for an answer: there is nothing to do.',
  },
  data_erased: {
    zh: '申报主体的信息已依法删除，本案不能重新开启。请新建案件。',
    en: 'The applicant’s data was erased by law, so the case cannot be reopened. Open a new one.',
  },
  hold_date_past: {
    zh: '留存日期不能早于今天。如需结束留存，请填今天。',
    en: 'The hold cannot end before today. To end it, give today’s date.',
  },
  needs_confirmation: {
    zh: '{doubts}。如确实无误，请确认后再次提交。',
    en: '{doubts}. If it is right, confirm it and send it again.',
  },
  amount_too_large: {
    zh: '金额过大，请检查单位。',
    en: 'The amount is too large: check the unit.',
  },
  date_in_future: { zh: '日期晚于今天，请核对。', en: 'The date lies after today. Please check it.' },
  date_before_founding: {
    zh: '日期早于企业成立日期，请核对两个日期。',
    en: 'The date lies before the enterprise was founded. Check both dates.',
  },
  date_before_case: {
    zh: '合同日期早于本案申报日期，请核对。',
    en: 'The contract is dated before the case was opened. Please check it.',
  },
  date_before_contract: {
    zh: '放款日期早于合同签订日期，请核对两个日期。',
    en: 'The loan was paid before the contract was signed. Check both dates.',
  },
  date_not_ahead: {
    zh: '日期须在今天之后。请另选日期。',
    en: 'The date must lie after today. Choose another.',
  },
  date_too_far: {
    zh: '日期在十年以后，请核对年份。',
    en: 'The date lies more than ten years ahead. Check the year.',
  },
  unknown_bank: {
    zh: '没有这家银行。请从银行列表中选择。',
    en: 'There is no such bank. Choose from the list of banks.',
  },
  unknown_body: {
    zh: '没有这个机构。请从机构列表中选择。',
    en: 'There is no such organisation. Choose from the list.',
  },
  body_of_wrong_kind: {
    zh: '该机构的类型不能承担这项工作。请选择合适的机构。',
    en: 'An organisation of this kind cannot do this. Choose another.',
  },
  body_out_of_reach: {
    zh: '该机构不在本案所属地区的工作范围内。请选择本地区或上级的机构。',
    en: 'This organisation does not work where the case is. Choose one of this area or above it.',
  },
  amount_not_positive: {
    zh: '金额须为正整数（分）。请重新填写。',
    en: 'The amount must be a positive whole number of fen. Enter it again.',
  },
  already_booked: {
    zh: '该笔放款已登记，且内容不同；已登记的保持有效。如为另一笔放款，请另行登记；登记有误的，请联系工作专班。',
    en: 'This disbursement is already recorded, with other content, and stands. Record another one by itself; if it is wrong, talk to the work group.',
  },
  already_disbursed: {
    zh: '已有放款，不能放弃该授信或撤回申报。请按合同办理，由工作专班办结。',
    en: 'Money has been drawn, so the offer cannot be abandoned, nor the case withdrawn. Keep to the contract; the work group closes the case.',
  },
  document_type_unknown: {
    zh: '不能接收这种文件。请转换为 PDF、JPG、PNG、OFD、DOCX 或 XLSX，文件名后缀须与内容一致。',
    en: 'This kind of file is not taken. Convert it to PDF, JPG, PNG, OFD, DOCX or XLSX; its name must end accordingly.',
  },
  document_too_large: {
    zh: '文件超过 20 MB。请降低扫描分辨率或分成几份上传。',
    en: 'The file is larger than 20 MB. Scan it at a lower resolution, or upload it in parts.',
  },
  document_empty: {
    zh: '文件是空的。请核对后重新选择。',
    en: 'The file is empty. Check it and choose again.',
  },
  document_misplaced: {
    zh: '材料类别与对应事项不符，或本案没有该事项。请选择本案的标准、处方或已推荐的银行。',
    en: 'What the document is about does not fit its kind, or is not part of this case. Choose a standard, a prescription or a bank of this case.',
  },
  too_many_documents: {
    zh: '本案材料已达 100 份。请先撤回不再需要的，或合并后上传。',
    en: 'The case has 100 documents already. Remove what is not needed, or merge several into one.',
  },
  case_full: {
    zh: '本案的记录已近系统所能保存的上限，不能再添加。已有的内容都在。长篇说明请写成文件，在“材料”中上传；答复、办结处方、放款、办结和撤回仍可照常办理。',
    en: 'The record of this case is almost as long as the system can keep, so nothing more is added to it. All that was said stands. Put long explanations into a file and upload it as a document; answers, settlements, payouts, closing and withdrawal go on as before.',
  },
  act_too_large: {
    zh: '一次提交的文字过多。请分几次提交，或把长篇内容写成文件，作为材料上传。',
    en: 'This is too much text for one act. Submit it in parts, or put it into a file and upload it as a document.',
  },
  application_too_large: {
    zh: '申报内容过多，超过 128 KB。请减少或合并奖项、项目、平台、股权融资等条目，其余作为材料文件上传。',
    en: 'The application is larger than 128 KB. List fewer awards, projects, platforms or investments, and upload the rest as documents.',
  },
  too_many_prescriptions: {
    zh: '本案未办结的处方最多 20 项。请合并，或先办结一部分再开新的。',
    en: 'A case may have 20 open prescriptions. Join some of them, or settle some before adding more.',
  },
  too_many_banks: {
    zh: '一件案件最多推荐给 30 家银行。请在推荐过的银行中选择，或召集会诊、转入培育、办结。',
    en: 'A case can be recommended to 30 banks at most. Choose among those asked before, or convene a diagnosis, cultivate or close.',
  },
  assignee_unfit: {
    zh: '只能指派给本专班在任的经办人员或负责人，案件未作变动。请在“团队”中另选一位。',
    en: 'Only somebody at work in the case’s own group, a clerk or a lead, can have it; nothing has changed. Choose another from “Team”.',
  },
  department_consent_missing: {
    zh: '企业的授权不含“部门核查”，不能向部门查询。请先取得企业同意并登记授权，再查询。',
    en: 'The enterprise’s consent does not cover checks by departments, so none can be asked. Obtain and record such a consent first.',
  },
  inquiry_exists: {
    zh: '该编号的部门查询已存在。请刷新后查看。',
    en: 'What a department is asked under this id is on record. Reload to see it.',
  },
  too_many_inquiries: {
    zh: '一件案件最多 20 次部门查询。请在已有的查询中查看答复，或请部门更正答复。',
    en: 'A case takes 20 inquiries to departments. Look at those there are, or ask a department to correct its answer.',
  },
  nothing_asked: {
    zh: '没有写明要查什么。请选择数据、填写证照名称，或选择创新积分。',
    en: 'Nothing is asked for. Choose figures, name certificates, or ask for innovation points.',
  },
  hand_up_exists: {
    zh: '已有编号相同的提级申请，内容不同。请换一个编号。',
    en: 'There is a hand-up with this id that says something else. Give it another id.',
  },
  hand_up_undiscussed: {
    zh: '本专班还没有会诊过本案，不能提请上级会诊。请先召集本级会诊。',
    en: 'The work group has not discussed this case yet, so it cannot be handed up. Convene a session first.',
  },
  hand_up_waits: {
    zh: '本案已提请上级会诊，尚无结论。请等待，或先撤回再提。',
    en: 'This case is with the level above already. Wait for it, or take it back first.',
  },
  hand_up_not_yours: {
    zh: '这项提级会诊不由本单位办理：本单位既不是提请方，也不是受理方。请联系提请或受理的单位。',
    en: 'This hand-up is neither from nor to your organisation. Please ask whoever handed it up, or has it.',
  },
  hand_up_on_agenda: {
    zh: '本案已列入上级会诊议程。请先请上级移出议程。',
    en: 'The case stands on an agenda of the level above. Ask that it be taken off first.',
  },
  too_many_hand_ups: {
    zh: '本案提请上级会诊的次数已达上限。请按已有结论办理。',
    en: 'This case was handed up as often as it may be. Go by what was concluded.',
  },
  hand_up_not_above: {
    zh: '只能提请上级监管机构会诊。请从列出的上级中选择。',
    en: 'A case is handed up to a regulator above. Choose one of those listed.',
  },
  hand_up_not_found: {
    zh: '没有这项提级会诊。请刷新后再看。',
    en: 'There is no such hand-up. Reload and look again.',
  },
  hand_up_answered: {
    zh: '这项提级会诊已答复、已撤回或已结束，不能再办。请刷新后查看。',
    en: 'This hand-up was answered, taken back or is over. Reload to see.',
  },
  hand_up_not_accepted: {
    zh: '本案没有本级已受理、待会诊的提级申请。请先受理，再列入议程。',
    en: 'No hand-up of this case was accepted by your level. Accept it first, then put it on an agenda.',
  },
  firm_not_discussed: {
    zh: '这场会诊还没有会诊过这家企业。请先登记会诊结论，再约定跟进日期。',
    en: 'This session has not discussed the enterprise. Record what was found first, then set the follow-up.',
  },
  follow_up_exists: {
    zh: '已有编号相同的跟进，内容不同。请换一个编号。',
    en: 'There is a follow-up with this id that says something else. Give it another id.',
  },
  too_many_follow_ups: {
    zh: '本案的回访跟进已达上限。请先办结原有的，无需再约定新的。',
    en: 'This case has as many follow-ups as it may have. Finish those; no more can be set.',
  },
  follow_up_person_unfit: {
    zh: '跟进人须是本专班在岗的经办人员。请从列出的人员中选择，或改由其他单位跟进。',
    en: 'Whoever follows up is one of the work group’s own people at work. Choose one of those listed, or another organisation.',
  },
  follow_up_not_found: {
    zh: '没有这项回访跟进。请返回列表，刷新后再看。',
    en: 'There is no such follow-up. Go back to the list and reload.',
  },
  follow_up_settled: {
    zh: '这项回访跟进已有结果、已取消或已随案件结束，不能再改。请刷新后查看。',
    en: 'This follow-up is done, called off or over with its case, and cannot be changed. Reload to see.',
  },
  follow_up_same_day: {
    zh: '跟进日期就是这一天，无需改期。请选择另一天。',
    en: 'It is that day already, so nothing needs to be moved. Choose another day.',
  },
  transfer_to_itself: {
    zh: '案件已在该专班办理。请选择接收的另一个专班。',
    en: 'The case is held by that work group already. Choose the one it should go to.',
  },
  transfer_not_work_group: {
    zh: '接收方须是在用的工作专班。请从列出的专班中选择。',
    en: 'A case goes to a work group that is at work. Choose one of those listed.',
  },
  transfer_practice: {
    zh: '演练案件不能移交给正式专班，正式案件也不能移交给演练专班。请选择同类的专班。',
    en: 'A practice case does not go to a real work group, nor a real one to practice. Choose a work group of the same kind.',
  },
  transfer_waits: {
    zh: '本案已有移交申请在等对方答复。请等待答复，或先撤回再申请。',
    en: 'A proposal to hand this case over waits for its answer. Wait for it, or take it back first.',
  },
  no_transfer: {
    zh: '没有等待答复的移交申请：可能已答复或已撤回。请刷新后查看。',
    en: 'No proposal to hand the case over waits for an answer; it was answered or taken back. Reload to see.',
  },
  same_case: {
    zh: '不能与本案自己比较或并案。请选择另一件案件。',
    en: 'A case cannot be compared or merged with itself. Choose another case.',
  },
  merge_has_offer: {
    zh: '本案有银行的授信在有效期内，不能并入其他案件。请改为把另一件并入本案；或待该授信作废后再并案。',
    en: 'A bank’s grant stands on this case, so it cannot be merged away. Merge the other case into this one, or wait until the grant no longer stands.',
  },
  merge_has_loan: {
    zh: '本案企业已选定授信，不能并入其他案件。请改为把另一件并入本案。',
    en: 'The enterprise has taken an offer in this case, so it cannot be merged away. Merge the other case into this one.',
  },
  inquiry_not_found: {
    zh: '没有这项部门查询。请回到列表刷新后查看。',
    en: 'There is no such inquiry. Go back to the list and reload.',
  },
  inquiry_ended: {
    zh: '这项查询已经终止，无须再办；企业可能已撤回同意，或案件已办结。请回到列表。',
    en: 'This inquiry has ended and needs nothing more: consent was taken back, or the case is over. Go back to the list.',
  },
  inquiry_answered: {
    zh: '部门已经答复，不能撤回查询。答复有误的，请部门更正。',
    en: 'The department has answered, so the inquiry cannot be taken back. Where the answer is wrong, ask for a correction.',
  },
  nothing_answered: {
    zh: '没有填写任何内容。请至少填一项；没有的，请选择“本单位没有”。',
    en: 'Nothing is given. Fill in one item at least, or say that you have none.',
  },
  not_asked_for: {
    zh: '这一项不在所询范围内，或填了两次，没有收下。请只答复所询的内容。',
    en: 'This was not asked for, or is given twice, and was not taken. Answer only what is asked.',
  },
  figure_impossible: {
    zh: '这个数不可能：人数和件数须为整数，除净利润、净资产外不得为负。请核对后再填。',
    en: 'This number cannot be: people and pieces are whole, and only net profit and net assets may be below zero. Check it.',
  },
  period_missing: {
    zh: '没有写明数据的期间。请填写年度，或截至日期。',
    en: 'The figure has no period. Give its year, or the day as at which it stands.',
  },
  certificate_ends_first: {
    zh: '证照的到期日早于起始日。请核对后再填。',
    en: 'The certificate ends before it begins. Check the dates.',
  },
  document_not_found: {
    zh: '没有这份材料，或已被撤回。请刷新后查看。',
    en: 'There is no such document, or it was removed. Reload to see what is there.',
  },
  document_exists: {
    zh: '该编号的材料已经归档，且内容不同。请重新选择文件上传。',
    en: 'A document of this id is on file with other content. Choose the file and upload it again.',
  },
  document_not_yours: {
    zh: '只有归档单位或工作专班可以撤回这份材料。请联系他们办理。',
    en: 'Only the organisation that filed it or the work group may remove this document. Please ask them.',
  },
  nothing_disbursed: {
    zh: '尚无放款记录，不能按已放款办结。请先登记放款。',
    en: 'Nothing has been disbursed, so the case cannot be closed as lent. Record the disbursement first.',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a command was refused and what to do next. Expected, typed, never an exception; nothing has changed. */
export const refusalTexts = () => texts;
