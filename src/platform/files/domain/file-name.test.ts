import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName, extensionOf, nameWithExtension } from './file-name.ts'

test.each([
  ['2020年度工作总结.pdf', '2020年度工作总结.pdf'],
  ['C:\\资料\\通知.docx', '通知.docx'],
  ['../../etc/passwd', 'passwd'],
  ['表格\u202Efdp.exe', '表格fdp.exe'],
  ['  多个   空格 .pdf ', '多个 空格 .pdf'],
  ['.htaccess', 'htaccess'],
  ['报告?.pdf', '报告.pdf'],
  ['\u0000\u0007', '未命名文件'],
  ['', '未命名文件'],
])('cleans %j to %j', (written, clean) => {
  expect(cleanFileName(written)).toBe(clean)
})

test('shortens a long name and keeps its ending', () => {
  const name = cleanFileName(`${'长'.repeat(300)}.pdf`)
  expect(Array.from(name)).toHaveLength(120)
  expect(name).toMatch(/长\.pdf$/)
})

test('whatever is typed becomes a name that any system can keep', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (written) => {
      const name = cleanFileName(written)
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}"*/:<>?\\|]/u)
      expect(name).toBe(name.trim())
      expect(name.length).toBeGreaterThan(0)
      expect(cleanFileName(name)).toBe(name)
    }),
  )
})

test('adds the usual ending only where there is none', () => {
  expect(nameWithExtension('回执', 'pdf')).toBe('回执.pdf')
  expect(nameWithExtension('回执.PDF', 'pdf')).toBe('回执.PDF')
  expect(extensionOf('第1.2版')).toBe('')
})
