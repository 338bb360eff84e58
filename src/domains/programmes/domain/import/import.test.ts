import { describe, expect, test } from 'vitest'
import { entriesOfFiles, faultsOfFiles } from './entries-of-files.ts'
import { guessTarget } from './guess-target.ts'
import { faultsOfEntry } from './judge-entry.ts'

const task = (rowCode: string, organisationName: string, name = '汇总表') => ({
  id: `${rowCode}-${organisationName}`,
  rowCode,
  organisationName,
  name,
})
const tasks = [
  task('G1', '金水区'),
  task('G10', '金水区', '日常工作'),
  task('G1', '金水区商务局'),
  task('G2', '金水区', '公布'),
  task('G1', '中原区'),
]

describe('the task that a file name speaks of', () => {
  test.each([
    ['G1-金水区-汇总表.pdf', 'G1-金水区'],
    ['金水区 Ｇ１０ 日常.pdf', 'G10-金水区'],
    ['金水区商务局_G1.pdf', 'G1-金水区商务局'],
    ['金水区公布情况.pdf', 'G2-金水区'],
    ['G1.pdf', undefined],
    ['金水区.pdf', undefined],
    ['AG1金水区材料.pdf', undefined],
    ['(', undefined],
  ])('%s → %s', (name, id) => {
    expect(guessTarget(name, tasks)?.id).toBe(id)
  })
})

describe('an e-mailed hand-in', () => {
  const target = { state: 'open' as const, issuedOn: '2020-05-20', materials: ['汇总表'] }
  const entry = { importedOn: '2020-07-28', files: [{ material: 0 }] }

  test('can be brought in for an open task with its original day', () => {
    expect(faultsOfEntry(entry, target, '2020-12-28')).toEqual([])
  })

  test.each([
    [{ ...entry, importedOn: null }, target, '还没有填写原报送日期'],
    [{ ...entry, importedOn: '2020-12-29' }, target, '原报送日期 2020-12-29 晚于今天'],
    [{ ...entry, importedOn: '2020-05-19' }, target, '原报送日期 2020-05-19 早于方案成文日期 2020-05-20'],
    [{ ...entry, files: [] }, target, '还没有选择文件'],
    [{ ...entry, files: [{ material: 1 }] }, target, '文件对应的材料不在任务表中'],
    [entry, { ...target, state: 'released' as const }, '这项任务已有报送或正在审核，不能再导入'],
    [entry, undefined, '还没有选择对应的任务'],
  ])('%j for %j: %s', (wrong, of, words) => {
    expect(faultsOfEntry(wrong, of, '2020-12-28')).toEqual([words])
  })
})

describe('files of one import', () => {
  const file = (uploadId: string, taskId: string | null, importedOn: string | null = '2020-07-28') => ({
    uploadId,
    name: `${uploadId}.pdf`,
    taskId,
    material: 0,
    importedOn,
  })
  const targets = [{ id: 't1', state: 'open' as const, materials: ['汇总表'] }]
  const judge = (...files: ReturnType<typeof file>[]) =>
    Object.fromEntries(faultsOfFiles(files, targets, '2020-05-20', '2020-12-28'))

  test('of the same task are one hand-in; one without a task stays on its own', () => {
    const entries = entriesOfFiles([file('a', 't1'), file('b', null), file('c', 't1')])
    expect(entries.map(({ taskId, files }) => [taskId, files.map(({ uploadId }) => uploadId)])).toEqual([
      ['t1', ['a', 'c']],
      [null, ['b']],
    ])
  })

  test('of the same task must have come on the same day', () => {
    expect(judge(file('a', 't1'), file('b', 't1'))).toEqual({ a: [], b: [] })
    expect(judge(file('a', 't1'), file('b', 't1', '2020-07-29'))).toEqual({
      a: ['同一任务的文件，原报送日期不一致'],
      b: ['同一任务的文件，原报送日期不一致'],
    })
  })

  test('without a task or a day are said so', () => {
    expect(judge(file('a', null), file('b', 't1', null))).toEqual({
      a: ['还没有选择对应的任务'],
      b: ['还没有填写原报送日期'],
    })
  })
})
