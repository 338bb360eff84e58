import { UnusableInput, type Command, type CommandArguments } from '#base/command-line/index.ts'
import type { NoticeProposal } from '../contract/notice.ts'
import { compareProposals, readNotice } from '../domain/notice/index.ts'
import type { NoticeAnswer } from './notice-answer.ts'
import { noticeTable } from './notice-table.ts'
import { openNoticeFiles } from './open-files.ts'

const options = ['year', 'previous', 'parent', 'json']

/** `read-notice`: a programme proposed from an official notice. */
export const readNoticeCommand: Command<NoticeAnswer> = {
  name: 'read-notice',
  usage:
    'read-notice 文件 [附件文件…] [--year 年份] [--previous 上年度通知] [--parent 上级通知]　把通知及其任务表读成年度方案草稿',
  run,
  table: noticeTable,
}

async function run(args: CommandArguments): Promise<NoticeAnswer> {
  const unknown = Object.keys(args.options).filter((key) => !options.includes(key))
  if (unknown.length > 0)
    throw new UnusableInput(
      `read-notice 没有选项 ${unknown.map((key) => `--${key}`).join('、')}，可用 ${options.map((key) => `--${key}`).join('、')}`,
    )
  if (args.positional.length === 0) throw new UnusableInput('没有写文件，应写作 read-notice 通知.docx [--year 2020]')
  const year = readYear(args.options['year'])
  const document = await openNoticeFiles(args.positional)
  for (const warning of document.warnings) process.stderr.write(`提醒：${warning.place.file}：${warning.message}\n`)
  const parent = await readOther(args.options['parent'])
  const previous = await readOther(args.options['previous'])
  const proposal = readNotice(document, { ...(year === null ? {} : { year }), ...(parent ? { parent } : {}) })
  return previous ? { ...proposal, difference: compareProposals(previous, proposal) } : proposal
}

async function readOther(file: string | undefined): Promise<NoticeProposal | null> {
  return file === undefined ? null : readNotice(await openNoticeFiles([file]))
}

/** Years that a notice can be written for. */
function readYear(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^(?:19|20|21)\d{2}$/.test(text))
    throw new UnusableInput(`选项 --year 的“${text}”不是可用的年份，应为 1900 至 2199 的四位数字，如 2020`)
  return Number(text)
}
