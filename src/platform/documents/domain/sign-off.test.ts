import { expect, it } from 'vitest'
import { indentsWithoutSeal, indentsWithSeal } from './sign-off.ts'

const date = '2020年6月8日'
// Six digits at half a character and three Han characters.
const dateWidth = 6

it('加盖印章：日期右空四字，署名以日期居中', () => {
  expect(indentsWithSeal(['郑州市司法局'], date)).toEqual({ names: [4 + dateWidth / 2 - 3], date: 4 })
})

it('署名很长时贴右边，日期随之居中', () => {
  const { names, date: dateIndent } = indentsWithSeal(['长'.repeat(20)], date)
  expect(names).toEqual([0])
  expect(dateIndent).toBe(10 - dateWidth / 2)
})

it('不加盖印章：署名右空二字，日期首字右移二字', () => {
  const name = '郑州市推进服务型行政执法建设办公室'
  const { names, date: dateIndent } = indentsWithoutSeal([name], date)
  expect(names).toEqual([2])
  expect(2 + name.length - (dateIndent + dateWidth)).toBe(2)
})

it('日期比署名长时，日期右空二字，署名右空相应增加', () => {
  expect(indentsWithoutSeal(['司法局'], date)).toEqual({ names: [2 + dateWidth + 2 - 3], date: 2 })
})
