import { expect, test } from 'vitest'
import { businessToday } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Endpoint } from '#base/http/index.ts'
import { adviceCases, guidanceCases, recordVisit } from '#domains/guidance/contract/index.ts'
import { picture } from '#domains/guidance/tests/picture.ts'
import { inquiryCases } from '#domains/inquiries/contract/index.ts'
import { registerApplication } from '#domains/mediation/contract/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { askWith } from '#tests/harness/ask.ts'
import { countRows } from '#tests/harness/count-rows.ts'

const app = await startTestApplication()
useOwnCipher()
const city = await app.createOrganisation('演示市', 'city', null)
const organisationId = await app.createOrganisation('演示局', 'department', city)
const both = [
  { role: 'reportingClerk', organisationId },
  { role: 'reviewer', organisationId },
] as const
const officer = await app.signInAs('演示经办', ...both)
const { endpoints } = inquiryCases
const opening = {
  organisationId,
  title: '演示咨询',
  content: { question: '几点上班' },
  parties: [{ role: 'asker', kind: 'individual', name: '演示提问人', phone: '13800000000' }],
}
const opened = await officer.call(endpoints.open, { body: { ...opening, clientKey: newId() } as never })
const accepted = (await officer.call(
  endpoints.acts['accept'] as Endpoint,
  {
    params: { caseId: opened.id },
    body: { revision: opened.revision, form: {} },
  } as never,
)) as typeof opened
const onCase = { caseId: accepted.id }
const revision = accepted.revision

const application = {
  disputeClass: 'civil',
  area: 'property',
  applicantName: '演示业主甲',
  applicantContact: '13900000000',
  respondentName: '演示物业公司',
  facts: '电梯停用三个月',
  request: '修好电梯',
}
const visit = () => ({
  id: newId(),
  organisationId,
  guidedAt: '2020-12-02T10:00:00+08:00',
  counterparty: { name: '演示走访商户' },
  topic: '没有明码标价',
  mode: 'reminder',
  words: '请写明价格',
  officers: [{ name: '演示执法人员' }],
  acknowledgement: { kind: 'onPaper' },
  copy: { kind: 'none' },
})

type Bad = readonly [what: string, endpoint: Endpoint, params: Record<string, unknown>, body: unknown, says: RegExp]
const act = (name: string) => endpoints.acts[name] as Endpoint

const open = (what: string, over: object, says: RegExp): Bad => [
  `咨询登记：${what}`,
  endpoints.open,
  {},
  { ...opening, clientKey: newId(), ...over },
  says,
]
const change = (what: string, endpoint: Endpoint, body: object, says: RegExp): Bad => [
  `案件办理：${what}`,
  endpoint,
  onCase,
  { revision, ...body },
  says,
]
const apply = (what: string, over: object, says: RegExp, around: object = {}): Bad => [
  `调解申请：${what}`,
  registerApplication,
  {},
  { organisationId, submissionKey: newId(), source: 'counter', content: { ...application, ...over }, ...around },
  says,
]
const guide = (what: string, over: object, says: RegExp): Bad => [
  `走访指导：${what}`,
  recordVisit,
  {},
  { ...visit(), ...over },
  says,
]
const party = (over: object) => ({ parties: [{ role: 'asker', kind: 'individual', name: '演示人', ...over }] })
const long = (length: number) => '长'.repeat(length)

const inputs: readonly Bad[] = [
  open('没有标题', { title: ' ' }, /title|标题/),
  open('标题太长', { title: long(201) }, /200/),
  open('标题有换行', { title: '一\n二' }, /换行|title/),
  open('没有问题', { content: {} }, /question|问题/),
  open('问题太长', { content: { question: long(2001) } }, /2000/),
  open('内容不是表', { content: '几点' }, /content/),
  open('日期不存在', { openedOn: '2020-02-30' }, /openedOn/),
  open('日期在以后', { openedOn: '2199-01-01' }, /晚于今天/),
  open('早于程序施行', { openedOn: '2014-12-31' }, /2015-01-01/),
  open('单位不存在', { organisationId: newId() }, /单位|组织|机构/),
  open('单位不在范围', { organisationId: city }, /不在您的权限范围/),
  open('单位编号不对', { organisationId: '演示局' }, /organisationId/),
  open('身份不对', party({ role: 'judge' }), /身份应为提问人/),
  open('类别不对', party({ kind: 'ghost' }), /kind/),
  open('电话不对', party({ phone: '打给我' }), /电话号码/),
  open('信用代码不对', party({ kind: 'organisation', code: '123' }), /18 位/),
  open('当事人没有名字', party({ name: '' }), /name/),
  open('当事人太多', { parties: Array.from({ length: 51 }, () => party({}).parties[0]) }, /50/),
  open('来源太长', { intakeSource: long(61) }, /60/),
  open('附件不存在', { uploadIds: [newId()] }, /文件|附件|上传/),
  open('没有表单编号', { clientKey: '' }, /编号格式不对/),
  change('意见为空', endpoints.comment, { text: '' }, /text/),
  change('答复为空', act('draft'), { form: { answer: '' } }, /答复|answer/),
  change('答复太长', act('draft'), { form: { answer: long(4001) } }, /4000/),
  change('修订号是零', act('draft'), { revision: 0, form: { answer: '答' } }, /revision/),
  change('修订号过时', act('draft'), { revision: 1, form: { answer: '答' } }, /已有变化/),
  change('还没有提交就审核', act('approve'), { form: {} }, /办理中|不能/),
  change('还没有答复就更正', act('correct'), { form: { reason: '写错' } }, /办理中|不能/),
  change('原因不在清单', act('refuse'), { form: { refusal: 'dislike', goTo: '演示局' } }, /refusal|原因/),
  change('没有写请找谁', act('refuse'), { form: { refusal: 'complaint', goTo: '' } }, /goTo|请提问人找谁/),
  change('延长没有理由', act('extend'), { form: { reason: '' } }, /reason|理由/),
  change('转给不存在的人', endpoints.assign, { personId: newId() }, /人/),
  change('转办岗位不存在', endpoints.assign, { personId: officer.personId, seat: 'judge' }, /岗位|席位|seat/),
  change('移送给自己', endpoints.transfer, { toOrganisationId: organisationId, reason: '误' }, /已在这个单位/),
  change('移送没有理由', endpoints.transfer, { toOrganisationId: city, reason: '' }, /reason/),
  change('并入自己', endpoints.join, { intoCaseId: accepted.id, reason: '误' }, /不能并入自己/),
  change('并入不存在的案件', endpoints.join, { intoCaseId: newId(), reason: '误' }, /没有这个咨询/),
  change('没有并案却撤销', endpoints.leave, { reason: '误' }, /没有并入/),
  change('分出不在本案的人', endpoints.split, { title: '另案', partyIds: [newId()], reason: '误' }, /不在本案/),
  change('分案没有选人', endpoints.split, { title: '另案', partyIds: [], reason: '误' }, /请选择/),
  change('会签没有选人', endpoints.ask, { kind: 'signer' }, /选择|人员/),
  change('委托没有截止日', endpoints.ask, { kind: 'entrusted', personIds: [officer.personId] }, /截止|日期|自己/),
  change('会签编号不存在', endpoints.sign, { participantId: newId(), answer: 'agreed' }, /会签|意见|没有/),
  change('特批自己', endpoints.waive, { personId: officer.personId, reason: '人少' }, /不能特批自己/),
  change('添加附件却没有文件', endpoints.attach, { uploadIds: [] }, /请先上传/),
  change('看联系方式没有理由', endpoints.revealContacts, { reason: '' }, /reason/),
  change('更正成错误的身份', endpoints.changeParties, party({ role: 'judge' }), /身份应为/),
  apply('没有申请人', { applicantName: '' }, /applicantName/),
  apply('联系方式不对', { applicantContact: '123' }, /11 位手机号码/),
  apply('没有事实', { facts: '' }, /facts/),
  apply('事实太长', { facts: long(3001) }, /3000/),
  apply('没有请求', { request: ' ' }, /request/),
  apply('金额是负数', { amountFen: -1 }, /大于 0/),
  apply('金额不到分', { amountFen: 0.5 }, /最多到分/),
  apply('金额过大', { amountFen: 10_000_000_001 }, /金额过大/),
  apply('类别不对', { disputeClass: 'criminal' }, /disputeClass|争议/),
  apply('领域不对', { area: 'moon' }, /area|领域/),
  apply('来源是网上', {}, /请选择来源/, { source: 'portal' }),
  apply('单位不在范围', {}, /权限范围|单位/, { organisationId: city }),
  apply('行政行为的日期不存在', { actMadeOn: '2020-13-01' }, /actMadeOn/),
  guide('没有对象', { counterparty: { name: '' } }, /counterparty/),
  guide('没有事项', { topic: '' }, /topic/),
  guide('方式不在清单', { mode: 'threat' }, /mode/),
  guide('没有内容', { words: '' }, /words/),
  guide('没有执法人员', { officers: [] }, /请写明执法人员/),
  guide('约谈没有批准', { mode: 'interview' }, /约谈须事先批准/),
  guide('时间不对', { guidedAt: '昨天' }, /应为时间/),
  guide('时间在以后', { guidedAt: '2199-01-01T00:00:00+08:00' }, /还没有到/),
  guide('图片不完整', { photos: ['不是图片'] }, /图片内容不完整/),
  guide('图片不是图片', { photos: [Buffer.from('演示文字不是图片').toString('base64')] }, /图片/),
  guide('照片太多', { photos: Array.from({ length: 7 }, () => picture) }, /照片最多 6 张/),
  guide('拒签没有见证人', { acknowledgement: { kind: 'refused' } }, /witness/),
  guide('限期改正没有日期', { violation: { text: '占道', correction: 'correctionDue' } }, /改正到哪一天/),
  guide('风险点不存在', { riskPointId: newId() }, /风险点/),
  guide('单位不在范围', { organisationId: city }, /权限范围|单位/),
  [
    '行政指导：方式不在清单',
    guidanceCases.endpoints.open,
    {},
    { ...opening, clientKey: newId(), content: { mode: 'threat' } },
    /content/,
  ],
  ['书面意见：没有事实', adviceCases.endpoints.open, {}, { ...opening, clientKey: newId(), content: {} }, /content/],
]

test(`${inputs.length} bad inputs to the procedures: each is refused in clear Chinese, and nothing is written`, async () => {
  expect(inputs.length).toBeGreaterThanOrEqual(60)
  const faults: string[] = []
  const before = await countedRows()
  for (const [what, endpoint, params, body, says] of inputs) {
    const { status, problem, text } = await askWith(app, endpoint, { params, query: {}, body }, officer.cookie)
    const said = `${problem.title ?? ''} ${problem.detail ?? ''}`
    const isClear = status >= 400 && status < 500 && /[\u4e00-\u9fff]/.test(problem.detail ?? '') && says.test(said)
    if (!isClear) faults.push(`${what}: ${status} ${said || text.slice(0, 200)}`)
  }
  expect(faults).toEqual([])
  expect(await countedRows()).toEqual(before)
  const now = await officer.call(endpoints.show, { params: onCase })
  expect(now).toMatchObject({ revision, state: 'handling', openedOn: businessToday() })
})

/** Refusals leave their audit entries, and nothing else. */
async function countedRows(): Promise<Record<string, number>> {
  const { 'audit.entry': _entries, ...rows } = await countRows(app.database)
  return rows
}
