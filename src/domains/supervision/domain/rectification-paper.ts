import type { OfficialDocumentInput } from '#platform/documents/contract/index.ts'
import { severities, type Rectification } from '../contract/index.ts'

/** 整改通知 as an official document; `issuedOn` is the day of its issue. A seal is never drawn. */
export function rectificationPaper(notice: Rectification, issuedOn: string): OfficialDocumentInput {
  const findings = notice.findings.map(
    (finding) =>
      `${finding.text}（${severities[finding.severity]}${finding.row ? `，对应任务 ${finding.row.code}` : ''}）`,
  )
  return {
    title: `${notice.supervisingOrganisationName}\n督导整改通知`,
    edition: { kind: 'issued', number: notice.number },
    head: { issuers: [notice.supervisingOrganisationName], suffix: '' },
    addressees: [notice.organisationName],
    body: [
      {
        kind: 'paragraph',
        text: `${dayText(notice.visitedOn)}，督导人员对你单位进行督导检查，发现以下 ${findings.length} 个问题：`,
      },
      { kind: 'list', style: 'numbered', items: findings },
      ...notice.requirement.split(/\n+/).map((text) => ({ kind: 'paragraph' as const, text })),
      {
        kind: 'paragraph',
        text: `请于${dayText(notice.dueOn)}前完成整改，并将整改情况和相关材料在平台报送。`,
      },
      ...(notice.state === 'void' ? [{ kind: 'paragraph' as const, text: '（本通知已作废，编号保留。）' }] : []),
    ],
    signedBy: [notice.supervisingOrganisationName],
    signedOn: issuedOn,
  }
}

function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
