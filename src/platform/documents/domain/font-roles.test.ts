import { expect, it } from 'vitest'
import { familyCandidates, fontRoleOf } from './font-roles.ts'

it.each([
  [['FangSong_GB2312', '仿宋_GB2312'], 'body'],
  [['FZFangSong-Z02S'], 'body'],
  [['FandolFang R'], 'body'],
  [['方正小标宋简体'], 'title'],
  [['FZXiaoBiaoSong-B05S'], 'title'],
  [['KaiTi_GB2312'], 'subheading'],
  [['SimHei', '黑体'], 'heading'],
  [['Noto Sans SC'], 'heading'],
  [['SimSun', '宋体'], 'plain'],
  [['Hanzi Extension G'], undefined],
])('%s', (families, role) => expect(fontRoleOf(families)).toBe(role))

it('排版程序所用的族名去掉末尾的字重', () => {
  expect(familyCandidates(['Noto Serif SC Black'])).toEqual(['Noto Serif SC Black', 'Noto Serif SC'])
  expect(familyCandidates(['FandolFang R', '仿宋'])).toEqual(['FandolFang R', 'FandolFang', '仿宋'])
})
