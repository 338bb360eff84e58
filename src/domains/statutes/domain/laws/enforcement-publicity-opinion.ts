import { ids, type Length, type LawRules } from '../law-rules.ts'

const doubt = '只见到新闻和政府摘要，没有见到全文'

const decisions: Length = {
  value: 20,
  unit: 'workingDay',
  article: '（国办发〔2018〕118号）',
  start: '作出执法决定之日',
  binds: 'authority',
  overridable: true,
  summary: '执法决定信息二十个工作日内向社会公布。',
  doubt,
}

const permitsAndPenalties: Length = {
  ...decisions,
  value: 7,
  summary: '行政许可、行政处罚决定信息七个工作日内公开；法律、行政法规另有规定的除外。',
}

/** 国办发〔2018〕118号 on the three systems of enforcement (三项制度). */
export const enforcementPublicityOpinion: LawRules = {
  law: '《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》',
  version: null,
  validFrom: null,
  validTo: null,
  confidence: 'VP',
  countedBy: null,
  rules: [
    { id: 'PUB-118-20', lengths: [decisions] },
    { id: 'PUB-118-7', lengths: [permitsAndPenalties] },
    { id: 'SX-3', lengths: [decisions, permitsAndPenalties] },
  ],
  without: { conduct: ids('SX-1 SX-2 SX-6 SX-8 SX-9 SX-10'), amount: ids('SX-7'), fixedDate: ids('SX-5') },
}
