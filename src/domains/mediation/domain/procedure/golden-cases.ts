import type { GoldenCase, GoldenStep } from '#platform/procedures/domain/index.ts'

const content = {
  disputeClass: 'civil',
  area: 'property',
  facts: '演示：电梯停用三个月',
  request: '修好电梯，退还物业费',
}
const applicant = '01996f2a-0000-7000-8000-000000000001'
const respondent = '01996f2a-0000-7000-8000-000000000002'
const mediatorId = '01996f2a-0000-7000-8000-000000000003'

const told = { told: true }
const accept = (on: string): GoldenStep => ({ on, action: 'accept', form: told, expect: { state: 'accepted' } })
const appoint = (on: string): GoldenStep => ({
  on,
  action: 'appoint',
  form: { mediatorId, mediatorName: '演示调解员' },
  expect: { state: 'preparing' },
})
const record = (on: string): GoldenStep => ({
  on,
  action: 'record',
  form: { heldOn: on, present: '演示双方', course: '演示经过' },
  expect: { state: 'inSession' },
})
const duties = [
  { by: 'respondent', what: '修好电梯', dueOn: '2020-10-20' },
  { by: 'respondent', what: '退还物业费', amountFen: 30_000, dueOn: '2020-10-30' },
]
const draft = (on: string, over: object = {}): GoldenStep => ({
  on,
  action: 'draftAgreement',
  form: { terms: '演示协议', duties, signatories: [applicant, respondent], ...over },
  expect: { state: 'agreed' },
})
const sign = (on: string, partyId: string, state: string, version = 1): GoldenStep => ({
  on,
  action: 'sign',
  by: 'party',
  form: { partyId, on, way: 'portal', version },
  expect: { state },
})
/** As far as the agreement that both have signed. */
const agreed = [
  accept('2020-09-08'),
  appoint('2020-09-09'),
  record('2020-09-15'),
  draft('2020-09-15'),
  sign('2020-09-16', applicant, 'agreed'),
  sign('2020-09-17', respondent, 'performing'),
]

/** Every way through a mediation, with dates; 1 to 8 October 2020 were holidays, 27 September and 10 October were worked. */
export const goldenCases: readonly GoldenCase[] = [
  {
    name: '受理、调解、双方网上签署、分期履行',
    openedOn: '2020-09-07',
    content,
    steps: [
      { on: '2020-09-07', expect: { state: 'received', due: { accepting: '2020-09-14' } } },
      { on: '2020-09-08', action: 'accept', expect: { refused: '请先把复议、诉讼的最后日期告知当事人' } },
      { ...accept('2020-09-08'), expect: { due: { mediating: '2020-10-08' }, tones: { accepting: 'stopped' } } },
      { on: '2020-09-08', action: 'schedule', expect: { refused: '不能安排调解' } },
      ...agreed.slice(1, 4),
      sign('2020-09-16', applicant, 'agreed'),
      {
        on: '2020-09-16',
        action: 'sign',
        by: 'party',
        form: { partyId: applicant, on: '2020-09-16', way: 'portal', version: 1 },
        expect: { refused: '这一方已经签过' },
      },
      {
        ...sign('2020-09-17', respondent, 'performing'),
        expect: { state: 'performing', tones: { mediating: 'stopped' } },
      },
      {
        on: '2020-10-19',
        action: 'confirmPerformed',
        by: 'party',
        form: { dutyId: '1', on: '2020-10-19', side: 'respondent' },
        expect: { refused: '由对方或者办理单位确认' },
      },
      {
        on: '2020-10-19',
        action: 'confirmPerformed',
        by: 'party',
        form: { dutyId: '1', on: '2020-10-19', side: 'applicant' },
        expect: { state: 'performing' },
      },
      {
        on: '2020-10-26',
        action: 'notePerformed',
        form: { dutyId: '2', on: '2020-10-26', amountFen: 10_000 },
        expect: { state: 'performing' },
      },
      {
        on: '2020-10-28',
        action: 'notePerformed',
        form: { dutyId: '2', on: '2020-10-28', amountFen: 20_001 },
        expect: { refused: '只差 200.00 元' },
      },
      {
        on: '2020-10-28',
        action: 'notePerformed',
        form: { dutyId: '2', on: '2020-10-28', amountFen: 20_000 },
        expect: { state: 'performed', next: ['noteConfirmation'] },
      },
    ],
  },
  {
    name: '中止跨国庆节，恢复后由另一人批准延长一次',
    openedOn: '2020-09-21',
    content,
    steps: [
      { ...accept('2020-09-21'), expect: { due: { mediating: '2020-10-21' } } },
      appoint('2020-09-22'),
      {
        on: '2020-09-28',
        action: 'suspend',
        form: { reason: '等待鉴定' },
        expect: { state: 'suspended', due: { mediating: null }, tones: { mediating: 'resting' } },
      },
      { on: '2020-10-05', action: 'record', expect: { refused: '中止' } },
      {
        on: '2020-10-12',
        action: 'resume',
        form: { reason: '鉴定已出' },
        // Fourteen days rested, 29 September to 12 October; the holidays among them count like any day.
        expect: { state: 'preparing', due: { mediating: '2020-11-04' } },
      },
      { on: '2020-10-13', action: 'approveExtension', by: '演示审核', expect: { refused: '没有延长期限的申请' } },
      { on: '2020-10-30', action: 'askExtension', form: { reason: '还差一次' }, expect: { state: 'preparing' } },
      { on: '2020-10-30', action: 'approveExtension', expect: { refused: '须由另一人办理' } },
      {
        on: '2020-11-02',
        action: 'approveExtension',
        by: '演示审核',
        expect: { state: 'preparing', due: { mediating: '2020-12-04' } },
      },
      { on: '2020-11-03', action: 'askExtension', form: { reason: '再延' }, expect: { refused: '已延长 1 次' } },
      { on: '2020-12-05', action: 'lapse', by: 'clock', expect: { state: 'lapsed' } },
    ],
  },
  {
    name: '不同意延长，期限届满终止，重新调解',
    openedOn: '2020-03-02',
    content,
    steps: [
      accept('2020-03-02'),
      { on: '2020-03-03', action: 'lapse', by: 'clock', expect: { refused: '期限未满' } },
      { on: '2020-03-25', action: 'askExtension', form: { reason: '在外地' }, expect: { state: 'accepted' } },
      { on: '2020-03-26', action: 'rejectExtension', by: '演示审核', form: { reason: '可以先谈' }, expect: {} },
      { on: '2020-04-02', action: 'lapse', by: 'clock', expect: { state: 'lapsed', next: [] } },
      {
        on: '2020-04-07',
        action: 'reopen',
        form: { reason: '双方又同意' },
        expect: { state: 'accepted', due: { mediating: '2020-05-07' } },
      },
    ],
  },
  {
    name: '不予受理',
    openedOn: '2020-03-02',
    content,
    steps: [
      {
        on: '2020-03-04',
        action: 'refuse',
        form: { reason: '法院已经立案', goTo: ['court'] },
        expect: { state: 'refused', tones: { accepting: 'stopped' }, next: [] },
      },
      { on: '2020-03-05', action: 'accept', form: told, expect: { refused: '不予受理' } },
    ],
  },
  {
    name: '申请人凭码撤回',
    openedOn: '2020-03-02',
    content,
    steps: [
      accept('2020-03-03'),
      {
        on: '2020-03-06',
        action: 'withdraw',
        by: 'party',
        form: { reason: '已经和好' },
        expect: { state: 'withdrawn' },
      },
    ],
  },
  {
    name: '回避、换人、协议没有签成、调解不成',
    openedOn: '2020-03-02',
    content,
    steps: [
      accept('2020-03-02'),
      appoint('2020-03-03'),
      { on: '2020-03-04', action: 'recuse', form: { recusal: 'interest' }, expect: { state: 'accepted' } },
      appoint('2020-03-05'),
      record('2020-03-10'),
      draft('2020-03-10', { duties: [] }),
      sign('2020-03-10', applicant, 'agreed'),
      { on: '2020-03-11', action: 'talkAgain', form: { reason: '对方不同意第二条' }, expect: { state: 'inSession' } },
      draft('2020-03-12', { duties: [] }),
      {
        on: '2020-03-12',
        action: 'sign',
        by: 'party',
        form: { partyId: applicant, on: '2020-03-12', way: 'portal', version: 1 },
        expect: { refused: '协议内容已经改过' },
      },
      sign('2020-03-12', applicant, 'agreed', 2),
      { on: '2020-03-16', action: 'fail', form: { reason: '谈不拢' }, expect: { refused: '请先告知各方可以去哪里' } },
      { on: '2020-03-16', action: 'fail', form: { reason: '谈不拢', told: true }, expect: { state: 'failed' } },
    ],
  },
  {
    name: '逾期、催促、司法确认、以未履行结案',
    openedOn: '2020-09-07',
    content,
    steps: [
      ...agreed,
      {
        on: '2020-10-20',
        action: 'noteBreach',
        form: { dutyId: '1', words: '请履行' },
        expect: { refused: '还没有逾期' },
      },
      { on: '2020-10-20', action: 'closeUnperformed', expect: { refused: '请先登记并催促' } },
      {
        on: '2020-10-21',
        action: 'noteBreach',
        form: { dutyId: '1', words: '请履行' },
        expect: { state: 'performing' },
      },
      {
        on: '2020-10-21',
        action: 'noteConfirmation',
        form: { appliedOn: '2020-10-20', court: '演示人民法院', result: 'applied' },
        expect: { refused: '最后一天是 2020-10-17' },
      },
      {
        on: '2020-10-21',
        action: 'noteConfirmation',
        form: { appliedOn: '2020-10-19', court: '演示人民法院', result: 'applied' },
        expect: { state: 'performing' },
      },
      {
        on: '2020-11-09',
        action: 'closeUnperformed',
        form: { reason: '催促后仍没有修', told: true },
        expect: { state: 'unperformed', next: ['noteConfirmation', 'reopen'] },
      },
    ],
  },
  {
    name: '移送人民调解，退回后继续；再移送后解决',
    openedOn: '2020-03-02',
    content,
    steps: [
      accept('2020-03-02'),
      {
        on: '2020-03-06',
        action: 'sendElsewhere',
        form: { to: 'peoplesMediation', name: '演示人民调解委员会', on: '2020-03-06', reason: '邻里纠纷' },
        expect: { state: 'transferred', due: { mediating: null } },
      },
      {
        on: '2020-03-16',
        action: 'noteAnswer',
        form: { result: 'returned', words: '请继续调解' },
        // Ten days rested.
        expect: { state: 'accepted', due: { mediating: '2020-04-11' } },
      },
      {
        on: '2020-03-18',
        action: 'sendElsewhere',
        form: { to: 'arbitration', name: '演示仲裁委员会', on: '2020-03-18', reason: '合同约定仲裁' },
        expect: { state: 'transferred' },
      },
      {
        on: '2020-04-20',
        action: 'noteAnswer',
        form: { result: 'settled', words: '已经裁决' },
        expect: { state: 'settledElsewhere' },
      },
    ],
  },
  {
    name: '当场达成协议，当场履行',
    openedOn: '2020-03-02',
    content,
    steps: [
      accept('2020-03-02'),
      {
        on: '2020-03-02',
        action: 'settleAtOnce',
        form: { terms: '演示：当场退款 50 元', signatories: [applicant, respondent] },
        expect: { state: 'agreed' },
      },
      sign('2020-03-02', applicant, 'agreed'),
      {
        on: '2020-03-02',
        action: 'signOnPaper',
        form: { partyId: respondent, on: '2020-03-02' },
        expect: { state: 'performed', tones: { mediating: 'stopped' } },
      },
    ],
  },
]
