import { fold } from '../text/fold.ts'

/** What a column of the annex table holds. */
export type ColumnRole =
  | 'no'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'name'
  | 'materials'
  | 'uploadCount'
  | 'deadline'
  | 'requirement'
  | 'grading'
  | 'methods'
  | 'units'
  | 'lead'
  | 'support'
  | 'score'
  | 'remark'
  | 'ignored'

/** Columns that name a task, from the outermost. */
export const levelRoles = ['level1', 'level2', 'level3', 'name'] as const satisfies readonly ColumnRole[]
export type LevelRole = (typeof levelRoles)[number]

/** Header words, the more special before the more general. */
const words: readonly (readonly [ColumnRole, RegExp])[] = [
  ['no', /^(?:序号?|编号|项次|顺序号?|号|NO\.?|№)$/i],
  ['level1', /^(?:一级|1级)(?:指标|项目|任务|事项|目录)?$/],
  ['level2', /^(?:二级|2级)(?:指标|项目|任务|事项|目录)?$/],
  ['level3', /^(?:三级|3级)(?:指标|项目|任务|事项|目录)?$/],
  ['level1', /^(?:指标|任务|工作|项目|事项)?(?:类别|大类|类型|分类|领域|板块|模块|维度|方面)$/],
  ['ignored', /完成情况|落实情况|进展|自评|自查|得分|实得|联系(?:人|电话|方式)|签字|姓名|电话|职务/],
  ['uploadCount', /次数|频次|频率|份数/],
  ['score', /^(?:标准|基础|基本)?分值?$|分值|分数|权重|满分/],
  ['support', /配合|协办|协助|协同|参[加与](?:单位|部门)/],
  ['lead', /牵头|主办|主责/],
  [
    'units',
    /责任(?:单位|部门|处室|科室|主体|领导|人)?$|承办|(?:落实|实施|完成|报送|适用|考核|被考核)(?:单位|部门|对象|范围)|负责人|分管领导|责任人/,
  ],
  ['deadline', /时间|时限|期限|日期|节点|截止|进度/],
  ['methods', /(?:考核|考评|评价|检查|督导|督查|验收|评审|评估|测评|核查|评分)(?:方式|方法|形式|手段|途径)|^方式$/],
  [
    'grading',
    /评分|计分|赋分|打分|扣分|等次|(?:考核|考评|评价|评定|评估|验收|评审|评比)(?:细则|标准|规则|办法|尺度|依据)|^细则$/,
  ],
  ['remark', /^(?:备注|附注|注)$/],
  ['materials', /材料|资料|佐证|印证|支撑|成果|(?:报送|上传|提交|上报|提供)(?:的)?(?:内容|物|件|文件)/],
  ['requirement', /要求|内容|标准|措施|目标$|说明|解释|释义|要点说明/],
  ['name', /项目|事项|任务|指标|名称|要点|重点|环节|工作|目标/],
  ['remark', /备注|说明/],
]

/** Header cells are short; a longer text is content. */
const longestHeader = 14

/** The role that a header cell names, or null. What stands in brackets only explains. */
export function roleOfHeader(text: string): ColumnRole | null {
  const label = fold(text)
    .text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replaceAll(/[::*]/g, '')
  if (label === '' || label.length > longestHeader || /[,。;]/.test(label)) return null
  return words.find(([, pattern]) => pattern.test(label))?.[0] ?? null
}
