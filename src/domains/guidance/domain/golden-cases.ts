import type { GoldenCase } from '#platform/procedures/domain/index.ts'

const words = { topic: '明码标价', words: '请在菜单上写明价格' }
const document = (on: string) => ({ number: '演示提醒〔2020〕1号', title: '行政提醒书', on })
const served = (on: string) => ({ number: '演示提醒〔2020〕1号', on, way: '直接送达' })
const chief = '演示负责人'

/** Every way through a guidance, with dates; 27 September and 10 October 2020 were worked, 1 to 8 October were holidays. */
export const goldenCases: readonly GoldenCase[] = [
  {
    name: '一般程序：审批、出具、送达、采纳、回访、办结',
    openedOn: '2020-09-24',
    content: { ...words, mode: 'reminder' },
    steps: [
      { on: '2020-09-24', action: 'giveOnSpot', expect: { refused: '一般程序须先提交审批', state: 'drafting' } },
      {
        on: '2020-09-25',
        action: 'propose',
        expect: { state: 'proposed', due: { approving: '2020-09-29' }, left: { approving: 3 } },
      },
      { on: '2020-09-25', action: 'approve', expect: { refused: '须由另一人办理' } },
      {
        on: '2020-09-27',
        action: 'approve',
        by: chief,
        expect: { state: 'approved', tones: { approving: 'stopped' } },
      },
      {
        on: '2020-09-28',
        action: 'issue',
        form: document('2020-09-28'),
        expect: { state: 'issued', due: { serving: '2020-10-12' } },
      },
      {
        on: '2020-09-29',
        action: 'serve',
        form: served('2020-09-29'),
        expect: { state: 'delivered', tones: { serving: 'stopped' }, due: { followingUp: '2020-10-29' } },
      },
      {
        on: '2020-09-30',
        action: 'respond',
        by: 'party',
        form: { response: 'partlyAdopted' },
        expect: { state: 'delivered' },
      },
      {
        on: '2020-10-09',
        action: 'correct',
        form: { correction: 'corrected' },
        expect: { refused: '没有记录违法行为' },
      },
      {
        on: '2020-10-12',
        action: 'followUp',
        form: { on: '2020-10-13', found: '已标价' },
        expect: { refused: '还没有到' },
      },
      {
        on: '2020-10-12',
        action: 'followUp',
        form: { on: '2020-10-12', found: '已标价' },
        expect: { state: 'followedUp', tones: { followingUp: 'stopped' } },
      },
      { on: '2020-10-13', action: 'close', form: { result: '已采纳' }, expect: { state: 'closed', next: [] } },
    ],
  },
  {
    name: '约谈只能由负责人批准',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'interview' },
    people: { 审核人: ['guidance.approve'], [chief]: ['guidance.approve-interview', 'guidance.approve'] },
    steps: [
      { on: '2020-03-02', action: 'propose', expect: { state: 'proposed', due: { approving: '2020-03-05' } } },
      { on: '2020-03-03', action: 'approve', by: '审核人', expect: { refused: '约谈须由单位负责人批准' } },
      { on: '2020-03-03', action: 'approveInterview', by: '审核人', expect: { refused: '您的岗位不能' } },
      { on: '2020-03-04', action: 'approveInterview', by: chief, expect: { state: 'approved' } },
    ],
  },
  {
    name: '简易：当场作出，没有约定回访，直接办结',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'coaching', form: 'simple' },
    steps: [
      { on: '2020-03-02', action: 'propose', expect: { refused: '不用审批' } },
      { on: '2020-03-02', action: 'giveOnSpot', expect: { state: 'approved' } },
      { on: '2020-03-02', action: 'issue', form: document('2020-03-02'), expect: { state: 'issued' } },
      { on: '2020-03-02', action: 'serve', form: served('2020-03-02'), expect: { state: 'delivered' } },
      { on: '2020-03-03', action: 'close', form: { result: '当场说明' }, expect: { state: 'closed' } },
    ],
  },
  {
    name: '当场约谈须事先批准',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'interview', form: 'simple' },
    steps: [{ on: '2020-03-02', action: 'giveOnSpot', expect: { refused: '约谈须事先批准', state: 'drafting' } }],
  },
  {
    name: '发现违法行为：限期改正、改期、延长回访、已改正才办结',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'exhortation', form: 'simple', violation: '没有标价', followUpOn: '2020-03-20' },
    steps: [
      { on: '2020-03-02', action: 'giveOnSpot', expect: {} },
      { on: '2020-03-02', action: 'issue', form: document('2020-03-02'), expect: {} },
      { on: '2020-03-02', action: 'serve', form: served('2020-03-02'), expect: { due: { followingUp: '2020-04-01' } } },
      {
        on: '2020-03-03',
        action: 'correct',
        form: { correction: 'correctionDue' },
        expect: { refused: '请写明改正到哪一天' },
      },
      { on: '2020-03-03', action: 'correct', form: { correction: 'correctionDue', dueOn: '2020-03-19' }, expect: {} },
      {
        on: '2020-03-10',
        action: 'askOtherDay',
        by: 'party',
        form: { preferredOn: '2020-03-09' },
        expect: { refused: '已经过去' },
      },
      { on: '2020-03-10', action: 'askOtherDay', by: 'party', form: { preferredOn: '2020-03-25' }, expect: {} },
      { on: '2020-03-11', action: 'setFollowUp', form: { followUpOn: '2020-03-25' }, expect: {} },
      {
        on: '2020-03-12',
        action: 'reportCorrection',
        by: 'party',
        form: { words: '已标价' },
        expect: { state: 'delivered' },
      },
      { on: '2020-03-13', action: 'close', form: { result: '已改正' }, expect: { refused: '请先回访' } },
      {
        on: '2020-03-16',
        action: 'extend',
        form: { reason: '店铺装修' },
        expect: { due: { followingUp: '2020-05-01' } },
      },
      { on: '2020-03-17', action: 'extend', form: { reason: '再延' }, expect: { refused: '已延长 1 次' } },
      {
        on: '2020-03-25',
        action: 'followUp',
        form: { on: '2020-03-25', found: '已标价' },
        expect: { state: 'followedUp' },
      },
      { on: '2020-03-25', action: 'close', form: { result: '已改正' }, expect: { refused: '请先登记改正情况' } },
      { on: '2020-03-26', action: 'correct', form: { correction: 'corrected' }, expect: {} },
      { on: '2020-03-26', action: 'close', form: { result: '已改正' }, expect: { state: 'closed' } },
    ],
  },
  {
    name: '情节严重：转执法程序由另一人决定，不同意的回到原处',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'reminder', form: 'simple' },
    steps: [
      { on: '2020-03-02', action: 'giveOnSpot', expect: {} },
      { on: '2020-03-02', action: 'issue', form: document('2020-03-02'), expect: { state: 'issued' } },
      {
        on: '2020-03-03',
        action: 'proposeTransfer',
        form: { violation: '多次抬价', reason: '数额大', toBody: '演示执法队' },
        expect: { state: 'transferProposed', due: { decidingTransfer: '2020-03-06' } },
      },
      {
        on: '2020-03-04',
        action: 'refuseTransfer',
        by: chief,
        form: { reason: '证据不足' },
        expect: { state: 'issued' },
      },
      {
        on: '2020-03-05',
        action: 'proposeTransfer',
        form: { violation: '多次抬价', reason: '数额大', toBody: '演示执法队' },
        expect: { state: 'transferProposed' },
      },
      { on: '2020-03-05', action: 'approveTransfer', expect: { refused: '须由另一人办理' } },
      {
        on: '2020-03-06',
        action: 'approveTransfer',
        by: chief,
        form: { caseNumber: '演示立〔2020〕1号' },
        expect: { state: 'transferred', next: [] },
      },
    ],
  },
  {
    name: '退回修改、撤回',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'suggestion' },
    steps: [
      { on: '2020-03-02', action: 'propose', expect: {} },
      { on: '2020-03-03', action: 'return', by: chief, form: { reason: '写明依据' }, expect: { state: 'drafting' } },
      {
        on: '2020-03-04',
        action: 'withdraw',
        form: { reason: '对方已自行改好' },
        expect: { state: 'withdrawn', next: [] },
      },
    ],
  },
  {
    name: '不予批准',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'suggestion' },
    steps: [
      { on: '2020-03-02', action: 'propose', expect: {} },
      { on: '2020-03-06', expect: { tones: { approving: 'overdue' }, left: { approving: -1 } } },
      {
        on: '2020-03-06',
        action: 'reject',
        by: chief,
        form: { reason: '不属于本单位职责' },
        expect: { state: 'rejected' },
      },
    ],
  },
  {
    name: '送达后撤销；走访登记有误的撤销',
    openedOn: '2020-03-02',
    content: { ...words, mode: 'education', form: 'simple' },
    steps: [
      { on: '2020-03-02', action: 'giveOnSpot', expect: {} },
      { on: '2020-03-02', action: 'issue', form: document('2020-03-02'), expect: {} },
      { on: '2020-03-02', action: 'serve', form: served('2020-03-02'), expect: {} },
      { on: '2020-03-03', action: 'revoke', by: chief, form: { reason: '发错对象' }, expect: { state: 'withdrawn' } },
      { on: '2020-03-03', action: 'takeBack', form: { reason: '写错了户' }, expect: { refused: '已撤销' } },
    ],
  },
]
