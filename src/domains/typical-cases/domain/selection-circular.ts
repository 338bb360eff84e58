import type { OfficialDocumentInput } from '#platform/documents/contract/index.ts'
import type { Nomination, Selection } from '../contract/selection.ts'

/** 通报 of a selection as a draft: born here, issued in the office's own system. */
export function selectionCircular({
  title,
  year,
  organisationName,
  awards,
  nominationList,
}: Selection): OfficialDocumentInput {
  const units = new Set(nominationList.map(({ organisationId }) => organisationId)).size
  return {
    title: `关于“${title}”结果的通报`,
    edition: { kind: 'draft' },
    addressees: ['各有关单位'],
    body: [
      {
        kind: 'paragraph',
        text: `${year}年，${organisationName}组织开展“${title}”，${units} 个单位推荐典型案例 ${nominationList.length} 篇。评委按标准匿名评分，现将结果通报如下：`,
      },
      ...awards.flatMap(({ text }) => {
        const cases = nominationList.filter(({ award }) => award === text)
        return cases.length
          ? [
              { kind: 'heading' as const, level: 1 as const, text: `${text}（${cases.length} 篇）` },
              { kind: 'list' as const, style: 'numbered' as const, items: cases.map(lineOf) },
            ]
          : []
      }),
      { kind: 'paragraph', text: '〔待填：学习推广的要求〕' },
    ],
    signedBy: [organisationName],
  }
}

const lineOf = ({ title, organisationName }: Nomination) => `${title}（${organisationName}推荐）`
