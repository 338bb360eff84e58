import type { GoldenCase } from '#platform/procedures/domain/index.ts'

const question = { question: '演示：店门口摆放花箱要不要办手续？' }
const answer = { answer: '演示答复：不占用人行道的不需要办理。', basis: '' }

/** Every way through an inquiry, with dates; 27 September and 10 October 2020 were worked, 1 to 8 October were holidays. */
export const goldenCases: readonly GoldenCase[] = [
  {
    name: '受理、拟写、由另一人审核、评价',
    openedOn: '2020-09-24',
    content: question,
    steps: [
      { on: '2020-09-24', expect: { state: 'received', due: { answering: '2020-09-30' }, left: { answering: 5 } } },
      { on: '2020-09-25', action: 'draft', form: answer, expect: { refused: '待受理' } },
      { on: '2020-09-25', action: 'accept', expect: { state: 'handling', left: { answering: 4 } } },
      { on: '2020-09-28', action: 'draft', form: answer, expect: { state: 'drafted' } },
      { on: '2020-09-28', action: 'approve', expect: { refused: '须由另一人办理' } },
      {
        on: '2020-09-29',
        action: 'approve',
        by: '演示审核',
        expect: { state: 'answered', tones: { answering: 'stopped' }, due: { askingAgain: '2020-10-20' } },
      },
      { on: '2020-09-30', action: 'rate', by: 'party', form: { rating: 'solved' }, expect: { state: 'answered' } },
      { on: '2020-09-30', action: 'rate', by: 'party', form: { rating: 'partly' }, expect: { refused: '已经评价过' } },
    ],
  },
  {
    name: '请提问人补充，期限跨国庆节暂停',
    openedOn: '2020-09-28',
    content: question,
    steps: [
      { on: '2020-09-28', action: 'accept', expect: { due: { answering: '2020-10-12' } } },
      {
        on: '2020-09-29',
        action: 'askSupplement',
        form: { words: '请说明花箱摆在哪里' },
        expect: { state: 'supplementing', due: { answering: null, supplementing: '2020-10-20' } },
      },
      { on: '2020-10-08', expect: { tones: { answering: 'resting' }, left: { supplementing: 9 } } },
      {
        on: '2020-10-12',
        action: 'supplement',
        by: 'party',
        form: { words: '摆在台阶上' },
        expect: { state: 'handling', due: { answering: '2020-10-16' }, tones: { supplementing: 'stopped' } },
      },
    ],
  },
  {
    name: '没有补充，期满办结',
    openedOn: '2020-03-02',
    content: question,
    steps: [
      { on: '2020-03-02', action: 'accept', expect: { state: 'handling' } },
      {
        on: '2020-03-03',
        action: 'askSupplement',
        form: { words: '请说明地点' },
        expect: { due: { supplementing: '2020-03-17' } },
      },
      { on: '2020-03-17', action: 'lapse', by: 'clock', expect: { refused: '期限未满', state: 'supplementing' } },
      { on: '2020-03-18', action: 'lapse', by: 'clock', expect: { state: 'lapsed' } },
      {
        on: '2020-03-18',
        action: 'supplement',
        by: 'party',
        form: { words: '来了' },
        expect: { refused: '逾期未补充' },
      },
    ],
  },
  {
    name: '延长一次，驳回后重新拟写',
    openedOn: '2020-03-02',
    content: question,
    steps: [
      { on: '2020-03-02', action: 'accept', expect: { due: { answering: '2020-03-09' } } },
      {
        on: '2020-03-06',
        action: 'extend',
        by: '演示审核',
        form: { reason: '需要会同另一部门' },
        expect: { due: { answering: '2020-03-16' } },
      },
      {
        on: '2020-03-09',
        action: 'extend',
        by: '演示审核',
        form: { reason: '再延' },
        expect: { refused: '已延长 1 次' },
      },
      { on: '2020-03-10', action: 'draft', form: answer, expect: { state: 'drafted' } },
      {
        on: '2020-03-11',
        action: 'return',
        by: '演示审核',
        form: { reason: '没有依据' },
        expect: { state: 'handling' },
      },
      { on: '2020-03-17', expect: { tones: { answering: 'overdue' }, left: { answering: -1 } } },
      { on: '2020-03-17', action: 'draft', form: answer, expect: { state: 'drafted' } },
      { on: '2020-03-17', action: 'approve', by: '演示审核', expect: { state: 'answered' } },
    ],
  },
  {
    name: '追问一次，更正一次',
    openedOn: '2020-03-02',
    content: question,
    steps: [
      { on: '2020-03-02', action: 'accept', expect: {} },
      { on: '2020-03-03', action: 'draft', form: answer, expect: {} },
      { on: '2020-03-04', action: 'approve', by: '演示审核', expect: { state: 'answered' } },
      {
        on: '2020-03-05',
        action: 'askAgain',
        by: 'party',
        form: { words: '晚上可以摆吗' },
        expect: { state: 'handling', due: { answering: '2020-03-12' }, tones: { askingAgain: 'stopped' } },
      },
      { on: '2020-03-06', action: 'draft', form: answer, expect: {} },
      { on: '2020-03-09', action: 'approve', by: '演示审核', expect: { state: 'answered' } },
      {
        on: '2020-03-10',
        action: 'askAgain',
        by: 'party',
        form: { words: '再问' },
        expect: { refused: '已追问过一次' },
      },
      {
        on: '2020-03-11',
        action: 'correct',
        by: '演示审核',
        form: { reason: '引用的条款有误' },
        expect: { state: 'handling', due: { answering: '2020-03-18' } },
      },
    ],
  },
  {
    name: '不予答复',
    openedOn: '2020-03-02',
    content: question,
    steps: [
      {
        on: '2020-03-03',
        action: 'refuse',
        form: { refusal: 'complaint', goTo: '拨打 12345' },
        expect: { state: 'refused', tones: { answering: 'stopped' }, next: [] },
      },
    ],
  },
  {
    name: '提问人撤回',
    openedOn: '2020-03-02',
    content: question,
    steps: [
      { on: '2020-03-02', action: 'accept', expect: {} },
      { on: '2020-03-03', action: 'withdraw', by: 'party', expect: { state: 'withdrawn' } },
      { on: '2020-03-04', action: 'withdraw', by: 'party', expect: { refused: '提问人撤回' } },
    ],
  },
]
