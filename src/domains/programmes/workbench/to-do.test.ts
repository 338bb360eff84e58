import { expect, test } from 'vitest'
import type { TaskSummary } from '../contract/index.ts'
import { toDoOf } from './to-do.ts'

const task: TaskSummary = {
  id: '01890000-0000-7000-8000-000000000001',
  programmeId: '01890000-0000-7000-8000-000000000002',
  programmeTitle: '年度方案',
  programmeState: 'issued',
  year: 2020,
  rowId: '01890000-0000-7000-8000-000000000003',
  rowCode: 'G1',
  name: '改进提升',
  materials: ['信息报道', '采纳情况汇总表'],
  organisationId: '01890000-0000-7000-8000-000000000004',
  organisationName: '惠济区',
  duty: 'lead',
  occurrence: 1,
  dueOn: '2020-07-29',
  originalDueOn: '2020-07-29',
  correctionDueOn: null,
  state: 'open',
  isOverdue: false,
  releasedAt: null,
  revision: 1,
}

test('a line of 今日 says what is missing, in the words of the table', () => {
  expect(toDoOf(task).missing).toBe('惠济区 · 缺：信息报道 等 2 种')
})

test('what was returned counts to its own limit and says so', () => {
  const line = toDoOf({ ...task, state: 'returned', correctionDueOn: '2020-08-03' })
  expect(line).toMatchObject({ dueOn: '2020-08-03', state: 'returned', actionText: '修改' })
  expect(line.missing).toContain('已退回')
})

test('a row for which nothing is uploaded names its state instead', () => {
  expect(toDoOf({ ...task, materials: [] }).missing).toBe('惠济区 · 待报送')
})

test('what the ledger proves stands before what is still missing', () => {
  const proof = { taskId: task.id, asked: 3, satisfied: 2, missing: ['还差 1 次意见采纳情况'] }
  expect(toDoOf(task, proof).missing).toBe('惠济区 · 已有佐证 2/3，还差 1 次意见采纳情况')
  expect(toDoOf(task, { ...proof, satisfied: 1, missing: [...proof.missing, '还差 2 次宣传'] }).missing).toBe(
    '惠济区 · 已有佐证 1/3，还差 1 次意见采纳情况，另有 1 项',
  )
  expect(toDoOf(task, { ...proof, satisfied: 3, missing: [] }).missing).toBe('惠济区 · 已有佐证 3/3，核对后即可报送')
})
