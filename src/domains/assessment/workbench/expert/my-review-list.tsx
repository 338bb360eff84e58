import { DataTable, DateText, EmptyState } from '#ui/workbench/index.ts'
import { expertReviewStateTexts, listMyReviews } from '../../contract/index.ts'

const states = Object.entries(expertReviewStateTexts).map(([value, label]) => ({ value, label }))

/** What was drawn for this expert: papers under their labels. */
export function MyReviewList() {
  return (
    <DataTable
      name="assessment.my-reviews"
      label="我的专家评审"
      prefix="e"
      endpoint={listMyReviews}
      keyOf={(review) => review.id}
      pathOf={(review) => `/reviews/papers/${review.id}`}
      searchPlaceholder="材料编号、事项"
      filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
      defaultSort="id"
      columns={[
        { key: 'label', title: '材料', render: (review) => review.label },
        { key: 'row', title: '评审事项', render: (review) => review.rowName },
        { key: 'state', title: '状态', render: (review) => expertReviewStateTexts[review.state] },
        { key: 'score', title: '评分', align: 'right', render: (review) => review.score ?? '—' },
        { key: 'programme', title: '方案', hidden: true, render: (review) => review.programmeTitle },
        { key: 'changedAt', title: '更新', render: (review) => <DateText value={review.changedAt} /> },
      ]}
      empty={<EmptyState title="没有分给您的评审" next="抽取到您以后会通知您" />}
    />
  )
}
